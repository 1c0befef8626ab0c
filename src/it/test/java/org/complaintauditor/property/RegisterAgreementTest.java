package org.complaintauditor.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.complaintauditor.acceptance.Run;
import org.complaintauditor.oracle.GeneratedRegister;
import org.complaintauditor.oracle.Oracle;
import org.complaintauditor.oracle.OracleFinding;
import org.complaintauditor.oracle.OracleSettings;
import org.complaintauditor.oracle.RegisterGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program and the second implementation of the definitions come to the same findings on
 * generated registers and logs that cannot show everything: through a profile and the real command
 * line.
 *
 * <p>The system property {@code registers.exports} sets how many exports are compared, {@code
 * registers.seed} which.
 */
final class RegisterAgreementTest {
  private static final int EXPORTS = Integer.getInteger("registers.exports", 40);
  private static final int CASES_PER_EXPORT = 90;
  private static final long SEED = Long.getLong("registers.seed", 20_260_502L);
  private static final int SHOWN = 12;
  private static final String ASKS_TEXTS = "CTS-02";

  private static final List<Map<String, String>> WHAT_IFS =
      List.of(
          Map.of(),
          Map.of(),
          Map.of("CTS-01.first_escalation_is_level", "1"),
          Map.of("ACK-01.written", "PT30H", "PRC-01.written", "PT30H", "ESC-02.after", "PT24H"),
          Map.of("CON-01.between", "3", "OUT-01.after", "0", "CTS-01.after", "0"));

  @TempDir private Path folder;
  private final List<String> differences = new ArrayList<>();
  private final Map<String, Integer> reasons = new TreeMap<>();

  @Test
  void agreesOnWhatRegistersCannotShow() throws IOException {
    Random random = new Random(SEED);
    for (int i = 0; i < EXPORTS; i++) {
      compare(random.nextLong());
    }
    System.out.println(reasons);
    assertThat(reasons).containsKeys("NOT_RECORDED", "LATE", "MISSING", "CONTENT_UNKNOWN");
    if (!differences.isEmpty()) {
      fail(
          differences.size()
              + " disagreements\n"
              + String.join("", differences.subList(0, Math.min(SHOWN, differences.size()))));
    }
  }

  private void compare(long seed) throws IOException {
    Random random = new Random(seed);
    GeneratedRegister register = new RegisterGenerator(seed).export(CASES_PER_EXPORT, true);
    Map<String, String> limits = WHAT_IFS.get(random.nextInt(WHAT_IFS.size()));
    List<OracleFinding> expected =
        Oracle.audit(
                register.rows(),
                OracleSettings.defaults()
                    .withDisclosesColumn(false)
                    .withRecordedChannels(Set.copyOf(register.recordedChannels()))
                    .withRecords(register.records())
                    .withLimits(limits)
                    .withAsOf(register.asOf()))
            .findings();
    List<Map<String, String>> found = audited(register, limits);
    assertThat(found).as("findings, seed %d", seed).hasSameSizeAs(expected);
    for (int i = 0; i < found.size(); i++) {
      reasons.merge(expected.get(i).reason(), 1, Integer::sum);
      String ours = ours(found.get(i));
      String theirs = theirs(expected.get(i));
      if (!ours.equals(theirs)) {
        differences.add(difference(seed, limits, register, expected.get(i), ours, theirs));
      }
    }
  }

  private List<Map<String, String>> audited(GeneratedRegister register, Map<String, String> limits)
      throws IOException {
    Path work = Files.createTempDirectory(folder, "run");
    Path profile = work.resolve("generated.yaml");
    List<Object> arguments = new ArrayList<>(List.of("audit", "--profile", profile));
    arguments.addAll(register.write(profile, work));
    arguments.addAll(List.of("--format", "csv", "--out", work.resolve("report")));
    arguments.addAll(List.of("--max-rejected", "50%", "--as-of", register.asOf()));
    limits.forEach((name, value) -> arguments.addAll(List.of("--set", name + "=" + value)));
    Run.fine(arguments.toArray());
    return Run.csv(work.resolve("report/findings.csv")).stream()
        .filter(row -> !ASKS_TEXTS.equals(row.get("commitment")))
        .toList();
  }

  private static String ours(Map<String, String> row) {
    return String.join(
        ",",
        row.get("case_id"),
        row.get("commitment"),
        row.get("verdict"),
        row.get("reason"),
        row.get("triggered_at"),
        row.get("due"),
        row.get("discharged_at"),
        row.get("late_business_days"),
        row.get("occurrences"),
        row.get("breached_occurrences"));
  }

  private static String theirs(OracleFinding finding) {
    return String.join(
        ",",
        finding.caseId(),
        finding.commitment(),
        finding.verdict(),
        finding.reason(),
        finding.triggeredAt(),
        finding.due(),
        finding.dischargedAt(),
        finding.lateBusinessDays(),
        finding.occurrences(),
        finding.breachedOccurrences());
  }

  private static String difference(
      long seed,
      Map<String, String> limits,
      GeneratedRegister register,
      OracleFinding finding,
      String ours,
      String theirs) {
    StringBuilder text = new StringBuilder("seed " + seed + " " + limits + " ");
    text.append(register.asOf()).append("\n  program: ").append(ours);
    text.append("\n  oracle:  ").append(theirs).append("\n  ").append(register.records());
    register.rows().stream()
        .filter(row -> finding.caseId().equals(row.cells().get("case_id")))
        .forEach(
            row -> {
              Map<String, String> cells = new TreeMap<>(row.cells());
              cells.values().removeIf(String::isEmpty);
              text.append("\n    %s:%d %s".formatted(row.file(), row.row(), cells));
            });
    return text.append('\n').toString();
  }
}
