package org.complaintauditor.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.NearestWord;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.Wording;

/** Says what the author of a scenario should have written for what a contact told. */
final class MistypedDisclosures {
  private static final Pattern SEPARATOR = Pattern.compile("\\|");
  private static final Pattern OTHER_SEPARATOR = Pattern.compile("[,;/+&]|\\s");

  private MistypedDisclosures() {}

  /** What would have been right: the words, and what stands between them. */
  static Wording expected(String cell, Vocabulary words) {
    List<String> known = words.disclosures().stream().map(Disclosure::name).toList();
    List<Wording> said = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    boolean isOtherwiseSeparated = false;
    for (String written : SEPARATOR.split(cell, -1)) {
      if (!known.contains(written.strip())) {
        isOtherwiseSeparated |= OTHER_SEPARATOR.matcher(written.strip()).find();
        OTHER_SEPARATOR
            .splitAsStream(written.strip())
            .filter(word -> !word.isEmpty() && !known.contains(word))
            .forEach(
                word ->
                    NearestWord.of(word, known)
                        .ifPresentOrElse(
                            near ->
                                said.add(Wording.of("app.instead-of-disclosure-write", word, near)),
                            () -> unknown.add(word)));
      }
    }
    if (isOtherwiseSeparated) {
      said.add(0, Wording.of("app.between-disclosures-stands"));
    }
    if (!unknown.isEmpty()) {
      said.add(
          Wording.of("app.no-disclosure", String.join(", ", unknown), String.join(", ", known)));
    }
    return Wording.join("; ", said);
  }
}
