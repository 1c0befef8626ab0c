package org.complaintauditor.oracle;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;

/** What every commitment's rules need to know about a case that has a receipt. */
record CaseContext(
    OracleCaseHistory history,
    OracleStages stages,
    OracleJudge judge,
    OracleCalendar calendar,
    OracleSettings settings) {

  /** The due date of a limit, no day being suspended. */
  OracleDue due(OracleEvent trigger, String limit) {
    return due(trigger, limit, day -> false);
  }

  OracleDue due(OracleEvent trigger, String limit, Predicate<LocalDate> suspended) {
    return OracleDue.after(trigger, settings.limit(limit), calendar, settings.zone(), suspended);
  }

  /** The first event of the whole case that qualifies. */
  Optional<OracleEvent> first(Predicate<OracleEvent> qualifies) {
    return history.events().stream().filter(qualifies).findFirst();
  }
}
