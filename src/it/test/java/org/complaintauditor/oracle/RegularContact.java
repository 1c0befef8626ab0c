package org.complaintauditor.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** CON-01, regular contact (definitions 6). */
final class RegularContact {
  /** The dates between which business days are suspended: after the first, up to the second. */
  private record Wait(LocalDate from, Optional<LocalDate> upTo) {
    boolean covers(LocalDate day) {
      return day.isAfter(from) && upTo.filter(day::isAfter).isEmpty();
    }
  }

  private final CaseContext context;
  private final OracleCaseHistory history;
  private final List<Wait> waits = new ArrayList<>();

  RegularContact(CaseContext context) {
    this.context = context;
    this.history = context.history();
    findWaits();
  }

  /**
   * "For each WAITING_ON_CUSTOMER on date w, from t0 on, the business days d with w &lt; d &lt;= r,
   * r = date of the next inbound event (none: without limit)."
   */
  private void findWaits() {
    for (OracleEvent wait : history.fromReceiptOn().toList()) {
      if (wait.is(OracleActivity.WAITING_ON_CUSTOMER)) {
        Optional<LocalDate> answered =
            context.first(e -> e.isInbound() && e.isAfter(wait)).map(OracleEvent::date);
        waits.add(new Wait(wait.date(), answered));
      }
    }
  }

  private boolean isSuspended(LocalDate day) {
    return waits.stream().anyMatch(wait -> wait.covers(day));
  }

  List<OracleJudged> judge() {
    List<OracleJudged> judged = new ArrayList<>();
    for (OracleStage stage : context.stages().all()) {
      judgeStage(stage, judged);
    }
    // "A start after the end of the complaint ... drops one obligation of CON-01."
    int dropped = context.stages().startsAfterEnd();
    if (dropped > 0) {
      judged.addAll(Collections.nCopies(dropped, OracleJudged.dropped(history.endReason())));
    }
    return judged;
  }

  private void judgeStage(OracleStage stage, List<OracleJudged> judged) {
    List<OracleEvent> anchors = anchors(stage);
    for (int i = 0; i < anchors.size(); i++) {
      OracleEvent anchor = anchors.get(i);
      // "From each anchor but one that ends the stage, an obligation."
      if (stage.end().filter(end -> end == anchor).isPresent()) {
        continue;
      }
      Optional<OracleEvent> next =
          i + 1 < anchors.size() ? Optional.of(anchors.get(i + 1)) : Optional.empty();
      OracleDue due = context.due(anchor, "CON-01.between", this::isSuspended);
      judgeAnchor(
              stage, OracleObligation.plain(anchor, due, next, OracleMeans.contacts(stage.start())))
          .ifPresent(judged::add);
    }
  }

  /** "Its start, then each human contact after it up to and including its end." */
  private List<OracleEvent> anchors(OracleStage stage) {
    return stage.span().stream()
        .filter(e -> e == stage.start() || history.isHumanContact(e))
        .filter(e -> stage.end().filter(e::isAfter).isEmpty())
        .toList();
  }

  /**
   * "Without a next anchor, and the stage ended by something else on or before the due date: no
   * obligation; if that end is the end of the complaint: dropped with its reason. Else judged as
   * usual." The end of the complaint is left to line 3 of the table, which says the same.
   */
  private Optional<OracleJudged> judgeAnchor(OracleStage stage, OracleObligation obligation) {
    if (obligation.discharge().isEmpty() && stage.end().isPresent()) {
      OracleEvent end = stage.end().get();
      boolean endsComplaint = history.end().filter(e -> e == end).isPresent();
      if (!endsComplaint) {
        switch (obligation.due().isMetBy(end)) {
          case YES:
            return Optional.empty();
          case DEPENDS:
            return Optional.of(OracleJudge.precision(obligation));
          default:
            break;
        }
      }
    }
    return Optional.of(context.judge().judge(obligation));
  }
}
