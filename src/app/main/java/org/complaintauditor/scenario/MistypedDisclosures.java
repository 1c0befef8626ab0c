package org.complaintauditor.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.NearestWord;
import org.complaintauditor.model.Wording;

/** Says what the author of a scenario should have written for what a contact told. */
final class MistypedDisclosures {
  private static final Pattern SEPARATOR = Pattern.compile("\\|");
  private static final Pattern OTHER_SEPARATOR = Pattern.compile("[,;/+&]|\\s");
  private static final List<String> KNOWN =
      Arrays.stream(Disclosure.values()).map(Disclosure::name).toList();

  private MistypedDisclosures() {}

  /** What would have been right: the words, and what stands between them. */
  static Wording expected(String cell) {
    List<Wording> said = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    boolean isOtherwiseSeparated = false;
    for (String written : SEPARATOR.split(cell, -1)) {
      if (!KNOWN.contains(written.strip())) {
        isOtherwiseSeparated |= OTHER_SEPARATOR.matcher(written.strip()).find();
        OTHER_SEPARATOR
            .splitAsStream(written.strip())
            .filter(word -> !word.isEmpty() && !KNOWN.contains(word))
            .forEach(
                word ->
                    NearestWord.of(word, KNOWN)
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
          Wording.of("app.no-disclosure", String.join(", ", unknown), String.join(", ", KNOWN)));
    }
    return Wording.join("; ", said);
  }
}
