package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack of one's own whose rules use dates that the data give, for a log of any kind. */
final class GivenDatesTest {
  private static final Path RESOURCES =
      Path.of("src/it/test/resources/org/complaintauditor/acceptance/desk-pack");

  private static final String PROFILE =
      """
      profile: our-log
      zone: desk
      timestamps: ["yyyy-MM-dd HH:mm", "yyyy-MM-dd"]
      sources:
        log:
          recognised_by: [Ticket, When, What, SLA due]
          case_id: Ticket
          event_id: No
          timestamp: When
          channel: EMAIL
          events:
            - activity: {from: What, map: {opened: COMPLAINT_RECEIVED, closed: CLOSED}, otherwise: NOTE}
              actor_role: {from: What, map: {opened: CUSTOMER}, otherwise: AGENT}
          dates: {deadline: {from: SLA due, timestamps: [d/M/yyyy]}}
      """;

  private static final String HEADER = "No,Ticket,When,What,SLA due";

  private static final List<String> ROWS =
      List.of(
          "1,in time,2026-03-02 09:00,opened,15/3/2026",
          "2,in time,2026-03-15 23:00,closed,15/3/2026",
          "3,late,2026-03-02 09:00,opened,15/3/2026",
          "4,late,2026-03-17 09:00,closed,15/3/2026",
          "5,open,2026-03-02 09:00,opened,31/12/2027",
          "6,missing,2026-03-02,opened,16/3/2026",
          "7,two dates,2026-03-02 09:00,opened,15/3/2026",
          "8,two dates,2026-03-16 09:00,closed,20/3/2026",
          "9,unreadable,2026-03-02 09:00,opened,soon",
          "10,none,2026-03-02 09:00,opened,",
          "11,none,2026-03-03 09:00,closed,NULL");

  @TempDir private Path folder;

  @BeforeEach
  void copyPack() throws IOException {
    Path pack = Files.createDirectories(folder.resolve("desk"));
    try (Stream<Path> files = Files.list(RESOURCES)) {
      for (Path file : files.toList()) {
        Files.copy(file, pack.resolve(file.getFileName()));
      }
    }
    String judging = Files.readString(Path.of("rules/jive-ca/judging.drl"));
    Files.writeString(
        pack.resolve("judging.drl"),
        judging.replace("package rules.jive_ca;", "package rules.desk;"));
    Files.writeString(folder.resolve("log.yaml"), PROFILE);
  }

  private Path log(String name, List<String> rows) throws IOException {
    return Files.writeString(folder.resolve(name), HEADER + "\n" + String.join("\n", rows) + "\n");
  }

  private List<Map<String, String>> audit(Path out, Object... files) {
    Run.fine(
        "audit --pack %s --profile %s --max-rejected 50% --format csv --out %s",
        folder.resolve("desk"), folder.resolve("log.yaml"), out, files);
    return Run.csv(out.resolve("findings.csv")).stream()
        .filter(finding -> finding.get("commitment").equals("DUE-01"))
        .toList();
  }

  private static String told(Map<String, String> finding) {
    return String.join(
        " ",
        Stream.of("case_id", "verdict", "reason", "due", "late_business_days")
            .map(finding::get)
            .filter(text -> !text.isEmpty())
            .toList());
  }

  @Test
  void scenariosHoldAndLintAcceptsThePack() {
    Run run = Run.of("rules check %s", folder.resolve("desk"));

    assertThat(run.out().lines())
        .containsExactly(
            "notice: there is no rule-names.yaml, so that reports in French and German name the rules"
                + " in English",
            "desk: 4 commitments, 34 rules, 18 scenarios, all is well");
  }

  @Test
  void dueOnTheDateThatTheDataGive() throws IOException {
    List<Map<String, String>> findings = audit(folder.resolve("out"), log("log.csv", ROWS));

    assertThat(findings)
        .extracting(GivenDatesTest::told)
        .containsExactly(
            "in time MET IN_TIME 2026-03-15",
            "late BREACHED LATE 2026-03-15 2",
            "missing BREACHED MISSING 2026-03-16",
            "none NOT_APPLICABLE NO_TRIGGER",
            "open PENDING RUNNING 2027-12-31",
            "two dates NOT_EVIDENCED PRECISION 2026-03-20",
            "unreadable NOT_APPLICABLE NO_TRIGGER");
    assertThat(findings.get(1).get("explanation"))
        .isEqualTo(
            "Closed by the date that the ticket gives: due 15 March 2026 (the date “deadline” that"
                + " the data give: 15 March 2026 in “SLA due” (log.csv:4)); done on 17 March 2026, 2"
                + " business days late.");
    assertThat(findings.get(5).get("explanation"))
        .isEqualTo(
            "Closed by the date that the ticket gives: due between 15 March 2026 and 20 March 2026"
                + " (the date “deadline” that the data give: 15 March 2026 in “SLA due” (log.csv:8)"
                + " or 20 March 2026 in “SLA due” (log.csv:9)); done on 16 March 2026; whether it"
                + " was in time depends on which of the dates “deadline” in the data holds.");
    assertThat(findings).extracting(one -> one.get("evidence")).containsOnly("recorded", "");
    assertThat(Run.csv(folder.resolve("out/problems.csv")))
        .filteredOn(problem -> problem.get("problem").startsWith("CASE_DATE"))
        .extracting(
            one ->
                String.join(
                    " ",
                    one.get("row"),
                    one.get("column"),
                    one.get("value"),
                    one.get("problem"),
                    one.get("case"),
                    one.get("blocks")))
        .containsExactly(
            "9 SLA due 2026-03-20 CASE_DATES_DIFFER two dates DUE-01",
            "10 SLA due soon CASE_DATE_UNREADABLE unreadable DUE-01");
  }

  @Test
  void whateverTheOrderOfRowsAndFiles() throws IOException {
    List<String> expected =
        audit(folder.resolve("out"), log("log.csv", ROWS)).stream()
            .map(GivenDatesTest::told)
            .toList();
    for (int seed = 0; seed < 3; seed++) {
      List<String> shuffled = new ArrayList<>(ROWS);
      shuffled.addAll(ROWS.subList(0, 4)); // Exact duplicates, of overlapping exports.
      Collections.shuffle(shuffled, new Random(seed));
      Path first = log("first" + seed + ".csv", shuffled.subList(0, 6));
      Path second = log("second" + seed + ".csv", shuffled.subList(6, shuffled.size()));

      assertThat(audit(folder.resolve("out" + seed), first, second))
          .extracting(GivenDatesTest::told)
          .containsExactlyElementsOf(expected);
    }
  }

  @Test
  void anActOfTheDeskRestsOnNoText() throws IOException {
    Path log =
        Files.writeString(
            folder.resolve("canonical.csv"),
            """
            case_id,event_id,timestamp,activity,actor_role,channel,text
            1,r,2026-03-02T09:00:00,COMPLAINT_RECEIVED,CUSTOMER,EMAIL,I am cross.
            1,c,2026-03-04T09:00:00,CLOSED,AGENT,,Your case is closed.
            """);
    Run.fine(
        "audit --pack %s --format csv --out %s %s",
        folder.resolve("desk"), folder.resolve("acts"), log);

    assertThat(Run.csv(folder.resolve("acts/findings.csv")))
        .filteredOn(finding -> finding.get("commitment").equals("CLS-01"))
        .singleElement()
        .extracting(finding -> told(finding) + " " + finding.get("evidence"))
        .isEqualTo("1 MET IN_TIME 2026-03-04 recorded");
  }
}
