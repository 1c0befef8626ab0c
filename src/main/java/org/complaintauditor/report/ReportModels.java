package org.complaintauditor.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.CustomerType;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.RowCounts;
import org.complaintauditor.model.Tally;
import org.complaintauditor.obligation.Finding;

/** Counts what was judged, once for all formats. */
public final class ReportModels {

  private ReportModels() {}

  /**
   * What became of the rows.
   *
   * @param rows the row accounting
   * @param casesNotAudited cases of which no event is left
   * @param problems what is wrong with the export, in any order
   */
  public record Intake(RowCounts rows, long casesNotAudited, List<Problem> problems) {}

  /**
   * What was judged.
   *
   * @param cases the cases with their findings, in any order
   * @param sensitivity as in {@link ReportModel}
   * @param alternatives as in {@link ReportModel}
   */
  public record Judged(
      List<AuditedCase> cases,
      Map<String, Map<Integer, Tally>> sensitivity,
      List<ReportModel.Alternative> alternatives) {}

  /** The dimensions of the breakdowns, in their order, with a case's value; empty: not known. */
  private static final Map<String, Function<AuditedCase, String>> DIMENSIONS = dimensions();

  /** The model of a run: sorted, with its tallies and breakdowns. */
  public static ReportModel of(RunFacts run, Intake intake, Judged judged) {
    List<AuditedCase> cases = new ArrayList<>(judged.cases());
    cases.sort(Comparator.comparing(one -> one.history().caseId(), CodePoints.ORDER));
    List<Problem> problems = new ArrayList<>(intake.problems());
    problems.sort(
        Comparator.comparing(Problem::origin)
            .thenComparing(Problem::column, CodePoints.ORDER)
            .thenComparing(Problem::code));
    List<Commitment> catalogue = catalogue(run);
    List<String> ids = catalogue.stream().map(Commitment::id).toList();
    return new ReportModel(
        run,
        intake.rows(),
        cases.stream().mapToLong(one -> one.history().events().size()).sum(),
        intake.casesNotAudited(),
        catalogue,
        tallies(ids, cases),
        judged.sensitivity(),
        judged.alternatives(),
        breakdowns(ids, cases),
        List.copyOf(cases),
        List.copyOf(problems));
  }

  /** The newest version's commitments, then those that only older versions have. */
  private static List<Commitment> catalogue(RunFacts run) {
    Map<String, Commitment> byId = new LinkedHashMap<>();
    List<PackVersion> versions = run.pack().versions();
    for (int i = versions.size() - 1; i >= 0; i--) {
      versions.get(i).commitments().forEach(one -> byId.putIfAbsent(one.id(), one));
    }
    return List.copyOf(byId.values());
  }

  private static Map<String, Tally> tallies(List<String> ids, List<AuditedCase> cases) {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    ids.forEach(id -> tallies.put(id, Tally.EMPTY));
    for (AuditedCase audited : cases) {
      for (Finding finding : audited.findings()) {
        tallies.merge(
            finding.commitment(),
            Tally.EMPTY.plus(finding.verdict()),
            (before, one) -> before.plus(finding.verdict()));
      }
    }
    return java.util.Collections.unmodifiableMap(tallies);
  }

  private static List<ReportModel.Breakdown> breakdowns(List<String> ids, List<AuditedCase> cases) {
    List<ReportModel.Breakdown> breakdowns = new ArrayList<>();
    DIMENSIONS.forEach(
        (dimension, valueOf) -> {
          Map<String, List<AuditedCase>> groups = new TreeMap<>(CodePoints.ORDER);
          for (AuditedCase audited : cases) {
            groups.computeIfAbsent(valueOf.apply(audited), v -> new ArrayList<>()).add(audited);
          }
          if (groups.keySet().stream().anyMatch(value -> !value.isEmpty())) {
            groups.forEach(
                (value, group) ->
                    breakdowns.add(
                        new ReportModel.Breakdown(
                            dimension, value, group.size(), tallies(ids, group))));
          }
        });
    return List.copyOf(breakdowns);
  }

  private static Map<String, Function<AuditedCase, String>> dimensions() {
    Map<String, Function<AuditedCase, String>> dimensions = new LinkedHashMap<>();
    dimensions.put(
        "month",
        one ->
            one.history()
                .receiptEvent()
                .map(receipt -> java.time.YearMonth.from(receipt.date()).toString())
                .orElse(""));
    dimensions.put("channel", ReportModels::channel);
    for (String attribute : List.of("team", "product", "province")) {
      dimensions.put(attribute, one -> one.history().attributes().getOrDefault(attribute, ""));
    }
    dimensions.put("customer_type", ReportModels::customerType);
    return java.util.Collections.unmodifiableMap(dimensions);
  }

  /** The channel of the receipt; empty where the record does not show it. */
  static String channel(AuditedCase audited) {
    return audited
        .history()
        .receiptEvent()
        .map(receipt -> receipt.channel() == Channel.NONE ? "" : receipt.channel().name())
        .orElse("");
  }

  /** The customer's segment; empty where the record does not show it. */
  static String customerType(AuditedCase audited) {
    CustomerType type = audited.history().customerType();
    return type == CustomerType.NONE ? "" : type.name();
  }
}
