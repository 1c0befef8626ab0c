package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command ends with the code that it promises. */
final class ExitCodesTest {

  private static final Path EXPORT = Path.of("sample-data/edge-cases.csv");

  @TempDir private Path folder;

  /**
   * Kept: acknowledged in time. Unknown: a case that starts in its middle. Late: not acknowledged.
   */
  @ParameterizedTest
  @CsvFileSource(resources = "ExitCodesTest.failsOnWhatItIsToldTo.csv", quoteCharacter = '\'')
  void failsOnWhatItIsToldTo(String story, String failOn, int code) throws IOException {
    String rows =
        switch (story) {
          case "kept" ->
              """
              A,2026-02-02T09:00:00,COMPLAINT_RECEIVED,EMAIL,
              A,2026-02-02T10:00:00,MESSAGE_SENT,EMAIL,TRACKING_NUMBER|PROCESS|TIMEFRAME|OUTCOME
              """;
          case "unknown" -> "A,2026-02-02T10:00:00,MESSAGE_SENT,EMAIL,\n";
          default -> "A,2026-02-02T09:00:00,COMPLAINT_RECEIVED,EMAIL,\n";
        };
    Path export =
        Files.writeString(
            folder.resolve("export.csv"), "case_id,timestamp,activity,channel,discloses\n" + rows);
    Path out = folder.resolve("out");
    Run run =
        Run.of(
            "audit %s --fail-on %s --as-of 2026-02-06 --format json --out %s", export, failOn, out);

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(code);
    assertThat(out.resolve("summary.json")).exists();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "help",
        "help audit",
        "audit --help",
        "explain --help",
        "rules",
        "rules --help",
        "rules check --help",
        "generate-completion --help"
      })
  void helps(String command) {
    Run run = Run.of((Object[]) command.split(" "));

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("Usage: auditor ");
  }

  @Test
  void saysItsVersion() {
    Run run = Run.of("--version");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .matches(
            "auditor \\d+\\.\\d+\\.\\d+\\Rcommit (\\p{XDigit}{40}(-dirty)?|unknown)\\Rjars (\\p{XDigit}{64}|unknown)\\R");
  }

  @ParameterizedTest
  @CsvFileSource(resources = "ExitCodesTest.refuses.csv", delimiter = '|', quoteCharacter = '\'')
  void refuses(String command, String lines) {
    Run run = Run.of((Object[]) command.split(" "));

    assertThat(run.err().lines()).containsExactly(lines.split("//"));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void explainsAFinding() {
    Run run = Run.of("explain", EXPORT, "--case", "0-audit-instant", "--commitment", "ACK-01");

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("ACK-01").doesNotContain("TRK-01");
  }

  @Test
  void printsACompletionScript() {
    Run run = Run.of("generate-completion");

    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("#!/usr/bin/env bash").contains("--max-rejected");
  }

  @Test
  void listsTheRules() {
    Run run = Run.of("rules", "list");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            jive-ca, Jive Complaints Code of Practice - Canada
            version 1.0.0, in force from the beginning
              ACK-01  II   Prompt acknowledgement           written=2 live=1
              TRK-01  II   Tracking number issued           written=2 live=1
              PRC-01  II   Investigation process explained  written=2 live=1
              TMF-01  II   Timeframe given                  written=2 live=1
              CON-01  II   Regular contact                  between=10 suspended_at_most=10
              OUT-01  II   Outcome told promptly            after=2
              ESC-01  III  Escalation path offered          after=2
              ESC-02  III  Escalation request honoured      after=2
              CTS-01  IV   CCTS information provided        after=1 first_escalation_is_level=2
              CTS-02  IV   CCTS information correct         said=0
            """);
  }

  @ParameterizedTest
  @CsvSource({"en, Prompt acknowledgement", "fr, Accusé de réception", "de, Unverzügliche Bestät"})
  void writesTheRuleBook(String language, String title) throws IOException {
    Path book = folder.resolve("book.md");
    Run toFile = Run.of("rules", "book", "--language", language, "--out", book);
    Run printed = Run.of("rules", "book", "--language", language);

    assertThat(toFile.code() + printed.code()).isZero();
    assertThat(printed.out()).startsWith("# ").contains(title, "ACK-01", "CTS-01");
    assertThat(book).hasContent(printed.out());
    Files.writeString(book, "edited\n", StandardOpenOption.APPEND);
    assertThat(Run.of("rules", "book", "--out", book).code()).isZero();
    assertThat(book).hasContent(Run.of("rules", "book").out());
    assertThat(folder).isDirectoryNotContaining(path -> !path.equals(book));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"years of work", "", "# Notes\n\nWritten after `auditor rules book` ran\n"})
  void theRuleBookReplacesNoOtherFile(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("file.md"), text);

    Run run = Run.of("rules", "book", "--out", file);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            ("auditor: --out %s: there is such a file already, which is not a rule book: it is not"
                    + " replaced. Name another file\n")
                .formatted(file));
    assertThat(file).hasContent(text);
  }

  @Test
  void checksTheShippedPack() {
    Run run = Run.of("rules", "check", EditedPack.SHIPPED);

    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .matches("jive-ca: 10 commitments, \\d+ rules, \\d+ scenarios, all is well\\R");
    assertThat(run.code()).isZero();
  }

  @Test
  void checksAnEditedPack() throws IOException {
    EditedPack pack = EditedPack.in(folder).replace("pack.yaml", "value: 10", "value: 11");
    Run run = Run.of("rules", "check", pack.folder());

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(1);
    String[] lines = run.out().split("\\R");
    assertThat(lines[0])
        .matches(
            "CON-01\\.scenarios\\.csv row \\d+ \"[^\"]+\": (\\w+ should be \\S+, but is \\S+(; )?)+");
    assertThat(lines[lines.length - 1])
        .matches(
            "jive-ca: 10 commitments, \\d+ rules, \\d+ scenarios, "
                + (lines.length - 1)
                + " problems");
  }

  @Test
  void checkNamesScenariosThatCannotBeRun() throws IOException {
    EditedPack pack = EditedPack.in(folder);
    Files.writeString(
        pack.folder().resolve("ACK-01.scenarios.csv"),
        """
        scenario,as_of,set,expected_verdict,expected_reason,timestamp,activity
        a,2026-02-02,,MET,IN_TIME,2026-02-02,COMPLAINT_RECIEVED
        b,soon,,MET,IN_TIME,2026-02-02,COMPLAINT_RECEIVED
        c,2026-02-01,,MET,IN_TIME,2026-02-02,COMPLAINT_RECEIVED
        d,2026-02-03,ACK-01.writen=1,MET,IN_TIME,2026-02-02,COMPLAINT_RECEIVED
        """);
    Run run = Run.of("rules", "check", pack.folder());

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out().lines())
        .startsWith(
            "ACK-01.scenarios.csv row 2 \"a\": row 2 column activity \"COMPLAINT_RECIEVED\" cannot"
                + " be used; expected: write \"COMPLAINT_RECEIVED\"",
            "ACK-01.scenarios.csv row 3 \"b\": \"soon\" is not an audit instant: write"
                + " 2026-04-15T17:00:00-04:00, or 2026-04-15 for the end of that day",
            "ACK-01.scenarios.csv row 4 \"c\": nothing had happened at the audit instant"
                + " 2026-02-01T23:59:59-05:00: the first event of the export is dated"
                + " 2026-02-02. Choose a later --as-of.",
            "ACK-01.scenarios.csv row 5 \"d\": --set ACK-01.writen=1: ACK-01 has no limit"
                + " \"writen\"; it has [written, live]");
  }
}
