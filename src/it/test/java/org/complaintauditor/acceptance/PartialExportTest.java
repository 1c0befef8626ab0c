package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Checks that nothing is said of a partial export that the missing part could refute. */
final class PartialExportTest {
  private static final Path SAMPLES = Path.of("sample-data");

  @TempDir private Path folder;

  /** The sample's files but for some. */
  private static List<Object> without(String system, String left) throws IOException {
    List<String> names = new ArrayList<>(List.of(left.split("\\|")));
    names.add("expected-findings.csv");
    try (Stream<Path> files = Files.list(SAMPLES.resolve(system))) {
      return new ArrayList<>(
          files.filter(file -> !names.contains(file.getFileName().toString())).sorted().toList());
    }
  }

  private Run audit(List<Object> files) {
    return Run.of("audit", "--out", folder.resolve("out"), files);
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "PartialExportTest.refusesAnExportWithoutOneOfItsTables.csv",
      delimiter = ';',
      quoteCharacter = '\'')
  void refusesAnExportWithoutOneOfItsTables(
      String system, String left, String file, String cases, String missing) throws IOException {
    Run run = audit(without(system, left));

    assertThat(run.err())
        .startsWith(
            "auditor: %s holds %s, but no file holds %s: what stands there would count as never done."
                    .formatted(file, cases, missing)
                + " Export it, too; of a table, the header alone says that there is nothing. If your"
                + " desk has none, say so in a profile: extends: %s, sources: {%s: {needs: ["
                    .formatted(system, cases));
    assertThat(run.code()).isEqualTo(3);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void namesAllTablesThatAreMissing() throws IOException {
    assertThat(audit(without("salesforce", "EmailMessage.csv|CaseComment.csv")).err())
        .contains(
            "no file holds emails (ParentId, Incoming, MessageDate, FromAddress) or comments (ParentId,"
                + " IsPublished, CommentBody, CreatedById): ",
            "extends: salesforce, sources: {cases: {needs: [history]}}.");
  }

  @Test
  void aTableWithItsHeaderAloneIsThere() throws IOException {
    List<Object> files = without("salesforce", "CaseComment.csv");
    String table = Files.readString(SAMPLES.resolve("salesforce/CaseComment.csv"));
    files.add(
        Files.writeString(folder.resolve("CaseComment.csv"), table.lines().findFirst().orElse("")));

    assertThat(audit(files).code()).isZero();
  }

  @Test
  void aProfileCanSayThatADeskHasNoSuchTable() throws IOException {
    List<Object> files = without("salesforce", "CaseComment.csv");
    Path profile =
        Files.writeString(
            folder.resolve("our-desk.yaml"),
            "profile: our-desk\nextends: salesforce\n"
                + "sources: {cases: {needs: [history, emails]}}\n");
    files.addAll(List.of("--profile", profile));

    Run run = audit(files);

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
  }

  @Test
  void anInspectionSaysTheSame() throws IOException {
    Inspected inspected = Inspected.of(without("servicenow", "sys_journal_field.csv").toArray());

    assertThat(String.join(" ", inspected.section("What can be judged from it")))
        .contains("sn_customerservice_case.csv holds cases, but no file holds journal (element,")
        .doesNotContain("ACK-01");
    assertThat(String.join(" ", inspected.section("Channels")))
        .contains("EMAIL: 5 complaints received, 0 contacts sent; contacts need not be recorded");
  }

  /** What is not complete, as row, column, value, what is there instead, case. */
  private List<String> incomplete(List<Object> files) throws IOException {
    Run run = audit(files);
    assertThat(run.code()).as(run.err()).isZero();
    return Run.csv(folder.resolve("out/problems.csv")).stream()
        .filter(row -> row.get("problem").equals("EXPORT_INCOMPLETE"))
        .map(
            row ->
                String.join(
                    "; ",
                    row.get("file") + ":" + row.get("row"),
                    row.get("column"),
                    row.get("value"),
                    row.get("expected"),
                    row.get("case")))
        .toList();
  }

  @Test
  void aPageOfSeveralSaysHowManyThereAre() throws IOException {
    assertThat(incomplete(without("jira-service-management", "search_5.json")))
        .containsExactly(
            "search_0.json:1; total; 10; as many records as this says; the files hold 6. Maybe the"
                + " system answers page by page? Export the other pages, too; ");
  }

  @Test
  void allPagesTogetherAreComplete() throws IOException {
    assertThat(incomplete(without("jira-service-management", "none"))).isEmpty();
  }

  @Test
  void aListWithinARecordSaysHowLongItIs() throws IOException {
    List<Object> files = without("jira-service-management", "search_0.json");
    Path whole = SAMPLES.resolve("jira-service-management/search_0.json");
    String text = Files.readString(whole);
    assertThat(text).contains("\"total\": 5");
    files.add(
        Files.writeString(
            folder.resolve("search_0.json"), text.replaceFirst("\"total\": 5", "\"total\": 105")));

    assertThat(incomplete(files))
        .containsExactly(
            "search_0.json:1; fields.comment.total; 105; a list of as many as this says; there are 5."
                + " Maybe the system answers page by page? Export the rest, too; COMP-311");
  }

  @Test
  void ticketsThatAreNamedHaveEvents() throws IOException {
    assertThat(incomplete(without("zendesk", "none"))).isEmpty();

    List<Object> files = without("zendesk", "ticket_audits_2.json");
    files.add("--force");
    assertThat(incomplete(files))
        .hasSize(7)
        .contains(
            "ticket_audits_1.json:1; next_page; https://provider-desk.zendesk.example/api/v2/audits.json?page=2;"
                + " the last page, too: each page of the export says that another follows. Export the other"
                + " pages; ",
            "tickets.json:6; ; 35441; the events of this case: the file names it, but no file holds one"
                + " of its events. Export them, too; 35441",
            "ticket_audits_1.json:1; count; 69; as many records as this says; the files hold 35. Maybe"
                + " the system answers page by page? Export the other pages, too; ");
  }
}
