package org.complaintauditor.dossier.redaction;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.complaintauditor.dossier.leak.HarmlessFigures;
import org.complaintauditor.dossier.leak.HarmlessWords;
import org.complaintauditor.evidence.message.VisibleText;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.intake.personal.ShownValue;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Pack;

/**
 * What must be known of all cases of a run before the first is redacted: who is named in any, which
 * words are words, how many cases have the same value. Gathered case by case, by one thread; shared
 * by many once it is complete.
 */
public final class RedactionFacts {
  private final Audience audience;
  private final Set<String> personal;
  private final ShownValue format;
  private final KnownIdentities identities;
  private final HarmlessWords harmless;
  private final Map<String, Map<String, Integer>> groups = new HashMap<>();

  /**
   * The facts of no case yet.
   *
   * @param pack whose lexicon has the words of complaints
   * @param personal the attributes that identify people, also where the run left them out
   * @throws InvalidAudienceException if the audience would be shown one of these
   */
  public RedactionFacts(Audience audience, Pack pack, Collection<String> personal) {
    audience.refuse(personal);
    this.audience = audience;
    this.personal = Set.copyOf(personal);
    this.format = new ShownValue(pack.words());
    this.identities = new KnownIdentities(personal, format);
    this.identities.except(audience.notPersonal());
    this.harmless = new HarmlessWords(pack.lexicon());
  }

  /** What can be shown of values without looking at whose they are. */
  ShownValue format() {
    return format;
  }

  /** Looks at the next case. */
  public void add(ExportedCase exportedCase) {
    identities.add(exportedCase);
    if (audience.texts() == TextLevel.MASKED) {
      harmless.add(exportedCase);
    }
    for (EventRow row : exportedCase.rows()) {
      if (!row.text().isEmpty()) {
        contacts(VisibleText.of(row.text()));
      }
    }
    Map<String, Set<String>> values = new HashMap<>();
    Map<String, String> before = Map.of();
    for (EventRow row : exportedCase.rows()) {
      if (!row.attributes().equals(before)) {
        before = row.attributes();
        before.forEach(
            (name, value) -> {
              if (audience.shows(name)) {
                values.computeIfAbsent(name, key -> new HashSet<>()).add(value);
              }
            });
      }
    }
    values.forEach(
        (name, some) -> {
          Map<String, Integer> sizes = groups.computeIfAbsent(name, key -> new HashMap<>());
          some.forEach(value -> sizes.merge(value, 1, Integer::sum));
        });
  }

  private void contacts(String text) {
    List<int[]> dates = HarmlessFigures.in(text);
    for (ContactSearch.Span span : ContactSearch.of(text, dates)) {
      switch (span.form()) {
        case MAIL, PHONE, CARD, IBAN, SOCIAL_NUMBER ->
            identities.add(IdentityKind.CONTACT, text.substring(span.start(), span.end()));
        case LINK, POSTAL_CODE -> {
          // Of a page or a district, not of somebody.
        }
      }
    }
  }

  public Audience audience() {
    return audience;
  }

  boolean isPersonal(String attribute) {
    return personal.contains(attribute);
  }

  /** Whether the audience says of this value that it names nobody. */
  boolean isOfNobody(String value) {
    return identities.isExcepted(value);
  }

  /** Whoever is known by a column or by the form of what is written. */
  public KnownIdentities identities() {
    return identities;
  }

  HarmlessWords harmless() {
    return harmless;
  }

  /** How many cases have this value of an attribute. */
  int casesWith(String attribute, String value) {
    return groups.getOrDefault(attribute, Map.of()).getOrDefault(value, 0);
  }
}
