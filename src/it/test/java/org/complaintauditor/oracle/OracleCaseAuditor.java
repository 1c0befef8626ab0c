package org.complaintauditor.oracle;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes the findings of a case, "exactly one per case and commitment" (definitions 5). */
final class OracleCaseAuditor {
  static final List<String> CATALOGUE =
      List.of(
          "ACK-01", "TRK-01", "PRC-01", "TMF-01", "CON-01", "OUT-01", "ESC-01", "ESC-02", "CTS-01");

  /** "BREACHED > NOT_EVIDENCED > PENDING > MET". */
  private static final List<String> WORST_FIRST =
      List.of("BREACHED", "NOT_EVIDENCED", "PENDING", "MET");

  private static final List<String> DROPPING_REASONS =
      List.of("MERGED", "OUT_OF_SCOPE", "ALREADY_AT_CCTS", "WITHDRAWN", "RESOLVED_FIRST");

  /** "Among equals the one whose trigger is first", then the one due earlier (decision 12). */
  private static final Comparator<OracleJudged> SHOWN_FIRST =
      Comparator.comparing((OracleJudged j) -> WORST_FIRST.indexOf(j.verdict()))
          .thenComparing(
              OracleCaseAuditor::trigger, (a, b) -> a.isBefore(b) ? -1 : b.isBefore(a) ? 1 : 0)
          .thenComparing(j -> j.obligation().orElseThrow().due().sortKey());

  private final OracleSettings settings;
  private final OracleCalendar calendar;
  private final Instant asOf;

  OracleCaseAuditor(OracleSettings settings, Instant asOf) {
    this.settings = settings;
    this.calendar = new OracleCalendar(settings.holidays());
    this.asOf = asOf;
  }

  List<OracleFinding> audit(String caseId, List<OracleEvent> events) {
    OracleCaseHistory history = new OracleCaseHistory(events, settings.hasDisclosesColumn());
    if (history.receipt().isEmpty()) {
      boolean merged = events.stream().anyMatch(e -> e.is(OracleActivity.MERGED));
      return merged
          ? same(caseId, "NOT_APPLICABLE", "MERGED")
          : same(caseId, "NOT_EVIDENCED", "NO_RECEIPT");
    }
    if (history.end().filter(end -> end.isBefore(history.t0())).isPresent()) {
      return same(caseId, "NOT_APPLICABLE", history.endReason());
    }
    CaseContext context =
        new CaseContext(
            history,
            new OracleStages(history),
            new OracleJudge(history, calendar, settings, asOf),
            calendar,
            settings);
    List<OracleFinding> findings = new ArrayList<>();
    for (String commitment : CATALOGUE) {
      findings.add(finding(caseId, commitment, judge(context, commitment)));
    }
    return findings;
  }

  private static List<OracleFinding> same(String caseId, String verdict, String reason) {
    return CATALOGUE.stream().map(c -> OracleFinding.bare(caseId, c, verdict, reason)).toList();
  }

  private static List<OracleJudged> judge(CaseContext context, String commitment) {
    return switch (commitment) {
      case "ACK-01", "TRK-01", "PRC-01", "TMF-01" -> new FirstResponse(context).judge(commitment);
      case "CON-01" -> new RegularContact(context).judge();
      case "OUT-01" -> new OutcomeTold(context).judge();
      case "ESC-01" -> new Escalation(context).judgePathOffered();
      case "ESC-02" -> new Escalation(context).judgeRequestHonoured();
      case "CTS-01" -> new CctsInformation(context).judge();
      default -> throw new IllegalArgumentException(commitment);
    };
  }

  /** The commitment's own reason when nothing was triggered (definitions 6). */
  private static String ownReason(String commitment) {
    return switch (commitment) {
      case "CON-01" -> "CLOSED_WITHIN_INTERVAL";
      case "OUT-01" -> "NOT_CONCLUDED";
      default -> "NO_TRIGGER";
    };
  }

  private static OracleEvent trigger(OracleJudged judged) {
    return judged.obligation().orElseThrow().trigger();
  }

  private OracleFinding finding(String caseId, String commitment, List<OracleJudged> judged) {
    List<OracleJudged> occurrences = judged.stream().filter(j -> !j.isDropped()).toList();
    if (occurrences.isEmpty()) {
      String reason =
          DROPPING_REASONS.stream()
              .filter(r -> judged.stream().anyMatch(j -> j.reason().equals(r)))
              .findFirst()
              .orElse(ownReason(commitment));
      return OracleFinding.bare(caseId, commitment, "NOT_APPLICABLE", reason);
    }
    OracleJudged shown = occurrences.stream().min(SHOWN_FIRST).orElseThrow();
    OracleObligation obligation = shown.obligation().orElseThrow();
    Optional<OracleEvent> discharge = obligation.discharge();
    ZoneId zone = settings.zone();
    long breached = occurrences.stream().filter(j -> j.verdict().equals("BREACHED")).count();
    return new OracleFinding(
        caseId,
        commitment,
        shown.verdict(),
        shown.reason(),
        obligation.trigger().time().shown(zone),
        obligation.due().shown(),
        discharge.map(e -> e.time().shown(zone)).orElse(""),
        shown.late().isPresent() ? Integer.toString(shown.late().getAsInt()) : "",
        Integer.toString(occurrences.size()),
        Long.toString(breached),
        obligation.trigger().shownId(),
        discharge.map(OracleEvent::shownId).orElse(""));
  }
}
