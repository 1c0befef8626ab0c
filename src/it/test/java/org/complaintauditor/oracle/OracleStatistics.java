package org.complaintauditor.oracle;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Prints how often each commitment, verdict and reason occurs over generated cases. */
public final class OracleStatistics {
  private static final int CASES_PER_EXPORT = 100;

  private OracleStatistics() {}

  /** Arguments: the number of cases (default 20000) and the seed (default 1). */
  public static void main(String[] args) {
    int cases = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    CaseGenerator generator = new CaseGenerator(seed).withRejectedRows(true);
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    int read = 0;
    int used = 0;
    int rejected = 0;
    int duplicates = 0;
    long nanos = 0;
    for (int export = 0; export * CASES_PER_EXPORT < cases; export++) {
      boolean withDiscloses = export % 3 != 0;
      List<OracleRow> rows = generator.export(CASES_PER_EXPORT, withDiscloses);
      OracleSettings settings = settings(generator, export, withDiscloses);
      long before = System.nanoTime();
      OracleResult result = Oracle.audit(rows, settings);
      nanos += System.nanoTime() - before;
      read += result.rowsRead();
      used += result.rowsUsed();
      rejected += result.rowsRejected();
      duplicates += result.rowsDuplicate();
      for (OracleFinding f : result.findings()) {
        counts
            .computeIfAbsent(f.verdict() + " " + f.reason(), k -> new TreeMap<>())
            .merge(f.commitment(), 1, Integer::sum);
      }
    }
    print(counts);
    System.out.printf(
        "rows read %d, used %d, rejected %d, duplicates %d, after %d; judged in %d ms%n",
        read, used, rejected, duplicates, read - used - rejected - duplicates, nanos / 1_000_000);
  }

  /** Default settings, an audit instant in every second export, hour limits in every fifth. */
  private static OracleSettings settings(
      CaseGenerator generator, int export, boolean withDiscloses) {
    OracleSettings settings = OracleSettings.defaults().withDisclosesColumn(withDiscloses);
    if (export % 2 == 0) {
      settings = settings.withAsOf(generator.auditInstant());
    }
    if (export % 5 == 0) {
      settings =
          settings.withLimits(
              Map.of(
                  "ACK-01.written", "PT4H",
                  "TRK-01.written", "PT24H",
                  "PRC-01.written", "PT48H",
                  "TMF-01.live", "PT2H",
                  "CON-01.between", "PT96H",
                  "OUT-01.after", "PT4H",
                  "ESC-01.after", "PT12H",
                  "ESC-02.after", "PT30H",
                  "CTS-01.after", "PT1H",
                  "CTS-01.first_escalation_is_level", "1"));
    }
    return settings;
  }

  private static void print(Map<String, Map<String, Integer>> counts) {
    System.out.printf("%-40s", "");
    OracleCaseAuditor.CATALOGUE.forEach(c -> System.out.printf("%8s", c));
    System.out.println();
    counts.forEach(
        (name, byCommitment) -> {
          System.out.printf("%-40s", name);
          OracleCaseAuditor.CATALOGUE.forEach(
              c -> System.out.printf("%8d", byCommitment.getOrDefault(c, 0)));
          System.out.println();
        });
  }
}
