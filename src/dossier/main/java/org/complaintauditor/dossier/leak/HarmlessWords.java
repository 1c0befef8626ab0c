package org.complaintauditor.dossier.leak;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.complaintauditor.dossier.redaction.TextWords;
import org.complaintauditor.evidence.lexicon.InvalidLexiconException;
import org.complaintauditor.evidence.message.VisibleText;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.RuleFile;
import org.complaintauditor.yaml.YamlDocument;
import org.complaintauditor.yaml.YamlEntry;

/**
 * The words that name nobody: those of the lexicon's phrases (its examples do not count), and those
 * that stand in lower case in the texts of several cases. Names at the beginning of a sentence or
 * after a greeting recur as well, but with a capital.
 */
public final class HarmlessWords {
  /** In so many cases a word stands in lower case before it is taken for a word. */
  static final int FEWEST_CASES = 5;

  private static final int SHORTEST_BEGINNING = 6;
  private static final Set<String> NO_PHRASES =
      Set.of("matches", "differs", "meaning", "id", "label", "not understood");
  private static final Pattern PLACES = Pattern.compile("\\{[^}]*}|<[^>]*>");

  /** What an apostrophe cuts off: {@code don't}, {@code l'appel}, {@code wie geht's}. */
  private static final Set<String> CUT_OFF =
      Set.of(
          "t", "s", "d", "m", "ll", "ve", "re", "l", "n", "j", "c", "qu", "a", "i", "o", "y", "am",
          "pm", "h", "st", "nd", "rd", "th", "er", "dr", "mr", "mrs", "ms", "mme", "mlle");

  /** What opens and closes messages: there these words always have a capital. */
  private static final Set<String> FORMS =
      Set.of(
          "dear",
          "hello",
          "hi",
          "hey",
          "bonjour",
          "bonsoir",
          "cher",
          "chere",
          "madame",
          "monsieur",
          "mesdames",
          "messieurs",
          "guten",
          "tag",
          "morgen",
          "abend",
          "hallo",
          "liebe",
          "lieber",
          "sehr",
          "geehrte",
          "geehrter",
          "herr",
          "herrn",
          "frau",
          "damen",
          "herren",
          "regards",
          "sincerely",
          "yours",
          "truly",
          "faithfully",
          "cordially",
          "respectfully",
          "cheers",
          "cordialement",
          "respectueusement",
          "salutations",
          "distinguees",
          "sinceres",
          "meilleures",
          "freundlichen",
          "freundliche",
          "grussen",
          "grusse",
          "gruss",
          "hochachtungsvoll",
          "danke",
          "dank",
          "thanks",
          "thank",
          "merci",
          "voici",
          "voila");

  private final Set<String> phrases = new HashSet<>(CUT_OFF);
  private final Set<String> beginnings = new HashSet<>();
  private final Set<String> ends = new HashSet<>();

  /** In how many cases each other word stood in lower case, as far as this matters. */
  private final Map<String, Integer> counted = new HashMap<>();

  public HarmlessWords(List<RuleFile> lexicon) {
    phrases.addAll(FORMS);
    for (RuleFile file : lexicon) {
      collect(YamlDocument.parse(file.name(), file.text(), InvalidLexiconException::new));
    }
  }

  private void collect(YamlEntry entry) {
    if (entry.hasKeys()) {
      entry
          .nullableEntries()
          .forEach(
              (key, below) -> {
                if (!NO_PHRASES.contains(key)) {
                  collect(below);
                }
              });
    } else if (entry.isList()) {
      entry.list().forEach(this::collect);
    } else if (entry.isText()) {
      phrase(PLACES.matcher(entry.rawText()).replaceAll(" "));
    }
  }

  private void phrase(String text) {
    TextWords words = TextWords.of(text);
    for (int i = 0; i < words.size(); i++) {
      String word = words.folded(i);
      boolean opened = words.start(i) > 0 && text.charAt(words.start(i) - 1) == '*';
      boolean closed = words.end(i) < text.length() && text.charAt(words.end(i)) == '*';
      if (hasDigit(word)) {
        continue;
      }
      if (!opened && !closed) {
        phrases.add(word);
        addUmlauts(text.substring(words.start(i), words.end(i)));
      } else if (word.length() >= SHORTEST_BEGINNING) {
        (closed ? beginnings : ends).add(word);
      }
    }
  }

  /** German umlauts are written as two letters as well. */
  private void addUmlauts(String written) {
    String lower = written.toLowerCase(Locale.ROOT);
    String other = lower.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue");
    if (!other.equals(lower)) {
      phrases.add(TextWords.fold(other));
    }
  }

  private static boolean hasDigit(String word) {
    return word.chars()
        .anyMatch(
            c -> Character.getType(c) != Character.LOWERCASE_LETTER && !Character.isLetter(c));
  }

  /** Counts the words of a case's texts. */
  public void add(ExportedCase exportedCase) {
    Set<String> ofCase = new HashSet<>();
    for (EventRow row : exportedCase.rows()) {
      if (!row.text().isEmpty()) {
        collect(VisibleText.of(row.text()), ofCase);
      }
    }
    ofCase.forEach(word -> counted.merge(word, 1, Integer::sum));
  }

  private void collect(String text, Set<String> ofCase) {
    TextWords words = TextWords.of(text);
    for (int i = 0; i < words.size(); i++) {
      String word = words.folded(i);
      if (word.length() > 1
          && !isOfPhrases(word)
          && isLowerCase(text, words.start(i), words.end(i))
          && !isOfAddress(text, words.start(i), words.end(i))) {
        ofCase.add(word);
      }
    }
  }

  private static boolean isLowerCase(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      int type = Character.getType(text.charAt(i));
      if (type != Character.LOWERCASE_LETTER && type != Character.NON_SPACING_MARK) {
        return false;
      }
    }
    return true;
  }

  /** Addresses of mail and of pages are lower case, and full of names. */
  private static boolean isOfAddress(String text, int start, int end) {
    return isJoint(text, start - 1, -1) || isJoint(text, end, 1);
  }

  private static boolean isJoint(String text, int at, int way) {
    if (at < 0 || at >= text.length() || "@._/\\+=&#:%".indexOf(text.charAt(at)) < 0) {
      return false;
    }
    int beyond = at + way;
    return text.charAt(at) == '@'
        || (beyond >= 0 && beyond < text.length() && !Character.isWhitespace(text.charAt(beyond)));
  }

  /** Whether messages are opened and closed with this word. */
  public static boolean opensOrCloses(String folded) {
    return FORMS.contains(folded);
  }

  /** Whether the word stands in a phrase of the lexicon. */
  public boolean isOfPhrases(String folded) {
    if (phrases.contains(folded)) {
      return true;
    }
    for (int length = SHORTEST_BEGINNING; length <= folded.length(); length++) {
      if (beginnings.contains(folded.substring(0, length))
          || ends.contains(folded.substring(folded.length() - length))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word names nobody, as far as the lexicon and the other cases tell. */
  public boolean isHarmless(String folded) {
    return isOfPhrases(folded) || counted.getOrDefault(folded, 0) >= FEWEST_CASES;
  }
}
