package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code auditor inspect} says of each sample export is so. */
final class InspectSamplesTest {

  @TempDir private Path folder;

  /** Counted with plain parsers and a few lines for each system, without the program. */
  @ParameterizedTest
  @CsvSource({
    "canonical, 65, 1, 2026-03-31 17:30:00",
    "xes, 64, 0, 2026-03-31 17:30:00",
    "zendesk, 66, 1, 2026-03-31 17:30:00",
    "servicenow, 64, 1, 2026-03-31 17:30:00",
    "salesforce, 69, 1, 2026-03-31 17:30:00",
    "jira-service-management, 70, 7, 2026-03-31 17:30:00",
    "freshdesk, 65, 1, 2026-03-31 17:30:00",
    "nyc311, 18, 0, 2026-03-02 15:00:00",
    "cfpb, 10, 0, 2026-03-02 10:00:00",
  })
  void namesTheProfileAndCountsRightly(String system, int rows, int duplicates, String last) {
    Object[] files = Inspected.sample(system);
    Inspected inspected = Inspected.of(files);

    assertThat(inspected.line())
        .contains("(profile %s, found out from the content)".formatted(system))
        .contains(
            "Rows: %d = %d usable + 0 rejected + %d exact duplicate%s."
                .formatted(rows, rows - duplicates, duplicates, duplicates == 1 ? "" : "s"))
        .contains(" 10 cases, ")
        .contains("; from 2026-01-05 22:30:29 to %s.".formatted(last));
    // Nothing that a customer wrote, or was told.
    assertThat(inspected.line())
        .doesNotContain("I was billed twice", "Depuis lundi", "Third router", "Your number is NT");
    for (Object file : files) {
      assertThat(inspected.headings()).contains("Columns of " + ((Path) file).getFileName());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"edge-cases.csv", "edge-cases-no-discloses.csv", "complaints-2026-q1.csv"})
  void countsCanonicalTablesRightly(String name) {
    List<Map<String, String>> rows = Run.csv((Path) Inspected.sample(name)[0]);
    Map<String, Long> activities = new LinkedHashMap<>();
    rows.forEach(row -> activities.merge(row.get("activity"), 1L, Long::sum));

    Inspected inspected = Inspected.of(Inspected.sample(name));

    assertThat(inspected.line())
        .contains("canonical case histories (profile canonical, found out from the content): CSV.")
        .contains("Rows: %1$,d = %1$,d usable + 0 rejected + 0 exact".formatted(rows.size()))
        .contains(
            " %d cases, "
                .formatted(rows.stream().map(row -> row.get("case_id")).distinct().count()));
    Map<String, Long> said = new LinkedHashMap<>();
    for (String line : inspected.section("Events")) {
      String[] words = line.strip().split(" ");
      said.put(words[1], Long.parseLong(words[0].replace(",", "")));
    }
    assertThat(said).containsExactlyInAnyOrderEntriesOf(activities);
  }

  /** What can be judged, inspect says before the audit; the audit of the same files then does. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "canonical",
        "zendesk",
        "servicenow",
        "salesforce",
        "jira-service-management",
        "freshdesk",
        "xes",
        "nyc311",
        "cfpb",
        "edge-cases.csv",
        "edge-cases-no-discloses.csv",
        "complaints-2026-q1.csv"
      })
  void whatCanBeJudgedIsWhatTheAuditJudges(String name) {
    Map<String, Map<String, Long>> verdicts = verdicts(Inspected.sample(name));
    Map<String, Inspected.Judged> judged = Inspected.of(Inspected.sample(name)).judged();

    assertThat(judged.keySet()).isEqualTo(verdicts.keySet()).hasSize(10);
    judged.forEach((id, said) -> agrees(id, said, verdicts.getOrDefault(id, Map.of())));
  }

  private static void agrees(String id, Inspected.Judged said, Map<String, Long> verdicts) {
    long met = verdicts.getOrDefault("MET", 0L);
    long notEvidenced = verdicts.getOrDefault("NOT_EVIDENCED", 0L);
    long judged =
        met + verdicts.getOrDefault("BREACHED", 0L) + verdicts.getOrDefault("PENDING", 0L);

    assertThat(said.judged()).as(id).isEqualTo(judged);
    assertThat(said.applies()).as(id).isEqualTo(judged + notEvidenced);
    assertThat(said.doesNotApply()).as(id).isEqualTo(verdicts.getOrDefault("NOT_APPLICABLE", 0L));
    switch (said.answer()) {
      case "YES" -> assertThat(judged > 0 && notEvidenced == 0).as("%s: YES", id).isTrue();
      case "IN PART" -> assertThat(judged > 0 && notEvidenced > 0).as("%s: IN PART", id).isTrue();
      case "DOUBTFUL" -> assertThat(judged > 0 && met == 0).as("%s: DOUBTFUL", id).isTrue();
      case "NO RATE" ->
          assertThat(verdicts.getOrDefault("BREACHED", 0L)).as("%s: NO RATE", id).isZero();
      case "NOTHING TO JUDGE" -> assertThat(judged + notEvidenced).as(id).isZero();
      default -> {
        assertThat(said.answer()).as(id).isEqualTo("NO");
        assertThat(judged).as("%s: NO", id).isZero();
      }
    }
  }

  /** How many cases have which verdict in the audit's findings, by commitment. */
  private Map<String, Map<String, Long>> verdicts(Object... files) {
    Path out = folder.resolve("out");
    Run.fine("audit", files, "--format", "csv", "--out", out);
    Map<String, Map<String, Long>> verdicts = new LinkedHashMap<>();
    for (Map<String, String> row : Run.csv(out.resolve("findings.csv"))) {
      verdicts
          .computeIfAbsent(row.getOrDefault("commitment", ""), id -> new LinkedHashMap<>())
          .merge(row.getOrDefault("verdict", ""), 1L, Long::sum);
    }
    return verdicts;
  }
}
