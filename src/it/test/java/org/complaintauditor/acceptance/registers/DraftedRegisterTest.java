package org.complaintauditor.acceptance.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.complaintauditor.acceptance.Run;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A register of receipts, acknowledgements and closings, read by the profile that the program
 * drafts. "No, or nobody knows" whether the outcome was told maps nothing, and breaches nothing.
 */
final class DraftedRegisterTest {
  private static final String ENGLISH =
      """
      Ref,Received,How,Acked,Closed
      1,2026-03-02,e-mail,2026-03-03,2026-03-10
      2,2026-03-02,e-mail,2026-03-06,2026-03-17
      3,2026-03-03,e-mail,,2026-03-27
      """;
  private static final String FRENCH =
      """
      Dossier;Reçu le;Mode;Accusé envoyé le;Fermé le
      1;02/03/2026;Courriel;03/03/2026;10/03/2026
      2;02/03/2026;Courriel;06/03/2026;17/03/2026
      3;03/03/2026;Courriel;;27/03/2026
      """;
  private static final String GERMAN =
      """
      Vorgang;Eingang am;Weg;Bestätigt am;Erledigt am
      1;02.03.2026;E-Mail;03.03.2026;10.03.2026
      2;02.03.2026;E-Mail;06.03.2026;17.03.2026
      3;03.03.2026;E-Mail;;27.03.2026
      """;

  /** Verdicts by case: ACK-01, then TRK-01, PRC-01 and TMF-01 alike, then CON-01 and OUT-01. */
  private static final List<String> TOLD_AT_THE_CLOSING =
      List.of(
          "IN_TIME NOT_RECORDED CLOSED_WITHIN_INTERVAL EARLY",
          "LATE NOT_RECORDED NOT_RECORDED EARLY",
          "MISSING NOT_RECORDED NOT_RECORDED EARLY");

  private static final List<String> NOBODY_KNOWS =
      List.of(
          "IN_TIME NOT_RECORDED CLOSED_WITHIN_INTERVAL NOT_RECORDED",
          "LATE NOT_RECORDED NOT_RECORDED NOT_RECORDED",
          "MISSING NOT_RECORDED NOT_RECORDED NOT_RECORDED");

  static Stream<Arguments> answers() {
    return Stream.of(
        Arguments.of("en", ENGLISH, "Closed", "no", NOBODY_KNOWS),
        Arguments.of("en", ENGLISH, "Closed", "yes", TOLD_AT_THE_CLOSING),
        Arguments.of("fr", FRENCH, "Fermé le", "no", NOBODY_KNOWS),
        Arguments.of("fr", FRENCH, "Fermé le", "yes", TOLD_AT_THE_CLOSING),
        Arguments.of("de", GERMAN, "Erledigt am", "no", NOBODY_KNOWS),
        Arguments.of("de", GERMAN, "Erledigt am", "yes", TOLD_AT_THE_CLOSING));
  }

  @ParameterizedTest(name = "{0}: told at the closing: {3}")
  @MethodSource("answers")
  @DisplayName("what has no column is not recorded")
  void findings(
      String language,
      String register,
      String closed,
      String told,
      List<String> stated,
      @TempDir Path scratch)
      throws IOException {
    Path export = Files.writeString(scratch.resolve(language + ".csv"), register);
    Path answers =
        Files.writeString(
            scratch.resolve("answers.yaml"),
            "recorded: [EMAIL]\n'outcome:%s': '%s'\n".formatted(closed, told));
    Path profile = scratch.resolve("profile.yaml");
    Run.fine("profile ask %s --answers %s --out %s", export, answers, profile);
    Run.fine(
        "audit %s --profile %s --as-of 2026-04-30 --format csv --out %s",
        export, profile, scratch.resolve("report"));

    TreeMap<String, String> reasons = new TreeMap<>();
    Run.csv(scratch.resolve("report/findings.csv"))
        .forEach(
            row ->
                reasons.put(row.get("case_id") + " " + row.get("commitment"), row.get("reason")));
    assertThat(Stream.of("1", "2", "3").map(one -> inShort(reasons, one)).toList())
        .isEqualTo(stated);
  }

  private static String inShort(TreeMap<String, String> reasons, String caseId) {
    Stream<String> alike =
        Stream.of("TRK-01", "PRC-01", "TMF-01").map(id -> reasons.get(caseId + " " + id));
    return String.join(
        " ",
        reasons.get(caseId + " ACK-01"),
        String.join(",", alike.distinct().toList()),
        reasons.get(caseId + " CON-01"),
        reasons.get(caseId + " OUT-01"));
  }
}
