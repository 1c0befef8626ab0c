package org.complaintauditor.dossier.redaction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.complaintauditor.dossier.leak.LeakCheck;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.intake.personal.ShownValue;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.PersonalAttribute;

/**
 * All values of an export that identify a case or somebody, to be known again in any text: written
 * with or without accents, in capitals, with other blanks, signs or line breaks between the parts.
 *
 * <p>Words of complaint desks such as {@code customer}, and what stands in the program's or the
 * pack's own texts, identify nobody. Ids of few digits are found by chance everywhere and are not
 * looked for; texts show no digits anyway, but for dates, times, shares and numbers of days.
 */
public final class KnownIdentities {
  private static final int FEWEST_LETTERS = 3;
  private static final int FEWEST_DIGITS = 7;
  private static final int MOST_WORDS_OF_NAME = 6;
  private static final int LONGEST = 120;

  private final ShownValue format;
  private final Set<String> personal;
  private final IdentityTable table = new IdentityTable();
  private final Map<IdentityKind, Set<String>> seen = new HashMap<>();
  private final Set<String> notPersonal = new HashSet<>();

  /**
   * No identity yet.
   *
   * @param personal the attributes that identify people
   * @param format what can be shown of values
   */
  public KnownIdentities(Collection<String> personal, ShownValue format) {
    this.format = format;
    this.personal = Set.copyOf(personal);
  }

  /** These words and phrases identify nobody, whoever is called so. */
  public void except(Collection<String> phrases) {
    phrases.forEach(phrase -> notPersonal.add(joined(TextWords.of(phrase))));
  }

  /** Whether this is one of the phrases that identify nobody. */
  boolean isExcepted(String value) {
    return notPersonal.contains(joined(TextWords.of(value)));
  }

  /** Takes what identifies the case and people in it; texts are not looked at. */
  public void add(ExportedCase exportedCase) {
    add(IdentityKind.CASE_ID, exportedCase.caseId());
    for (EventRow row : exportedCase.rows()) {
      add(IdentityKind.EVENT_ID, row.eventId());
      add(IdentityKind.TRACKING_NUMBER, row.trackingNumber());
      add(IdentityKind.PERSON, row.actor());
      add(IdentityKind.FILE, row.origin().file());
      if (!row.refersTo().isEmpty()) {
        boolean ofCase = row.activity() == Activity.MERGED;
        add(ofCase ? IdentityKind.CASE_ID : IdentityKind.EVENT_ID, row.refersTo());
      }
      row.attributes()
          .forEach(
              (name, value) -> {
                if (personal.contains(name) || PersonalAttribute.nameOf(name).isPresent()) {
                  add(IdentityKind.PERSON, value);
                }
              });
    }
  }

  /** Takes a value, and of a name its parts. */
  public void add(IdentityKind kind, String value) {
    if (value.isBlank()
        || value.length() > LONGEST
        || !seen.computeIfAbsent(kind, key -> new HashSet<>()).add(value)) {
      return;
    }
    TextWords words = TextWords.of(value);
    if (isNobody(kind, value, words)) {
      return;
    }
    table.add(kind, value, words);
    if (kind == IdentityKind.PERSON && isName(value, words)) {
      for (int i = 0; i < words.size(); i++) {
        String part = words.folded(i);
        if (part.length() >= FEWEST_LETTERS && !notPersonal.contains(part)) {
          table.addPart(part);
        }
      }
    }
  }

  private boolean isNobody(IdentityKind kind, String value, TextWords words) {
    if (notPersonal.contains(joined(words))) {
      return true;
    }
    int letters = 0;
    int digits = 0;
    for (int i = 0; i < words.size(); i++) {
      for (char c : words.folded(i).toCharArray()) {
        digits += c >= '0' && c <= '9' ? 1 : 0;
        letters++;
      }
    }
    if (letters == digits) {
      return digits < FEWEST_DIGITS;
    }
    if (letters < FEWEST_LETTERS) {
      return true;
    }
    return switch (kind) {
      case PERSON -> digits == 0 && format.ofWord(value).equals(value);
      case FILE -> isDeskFile(value);
      case CASE_ID, EVENT_ID, TRACKING_NUMBER, CONTACT -> false;
    };
  }

  /** A file's name that says what is in it, and nobody's. */
  private boolean isDeskFile(String name) {
    int dot = name.lastIndexOf('.');
    String stem = (dot > 0 ? name.substring(0, dot) : name).replaceAll("[\\p{Punct}\\d]+", " ");
    String words = stem.replaceAll("\\b(?:q|h|v|export|data|findings|events|history)\\b", " ");
    return words.isBlank() || format.ofWord(words).equals(words);
  }

  /** Words of letters, of which each names somebody. */
  private static boolean isName(String value, TextWords words) {
    return words.size() > 1
        && words.size() <= MOST_WORDS_OF_NAME
        && value.indexOf('@') < 0
        && value.chars().noneMatch(Character::isDigit);
  }

  private static String joined(TextWords words) {
    List<String> all = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      all.add(words.folded(i));
    }
    return String.join(" ", all);
  }

  /** The different values of a kind. */
  Set<String> values(IdentityKind kind) {
    return seen.getOrDefault(kind, Set.of());
  }

  /** How many different values there are, by kind. */
  public Map<IdentityKind, Integer> counts() {
    Map<IdentityKind, Integer> counts = new LinkedHashMap<>();
    for (IdentityKind kind : IdentityKind.values()) {
      counts.put(kind, values(kind).size());
    }
    return counts;
  }

  public IdentityTable table() {
    return table;
  }

  /** Whether a text holds one of these kinds, as {@link LeakCheck} looks for them. */
  boolean areIn(String text, Predicate<IdentityKind> kinds) {
    return new IdentitySearch(table)
        .find(text, TextWords.of(text)).stream().anyMatch(found -> kinds.test(found.kind()));
  }
}
