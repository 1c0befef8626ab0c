package org.complaintauditor.takeover;

import org.complaintauditor.obligation.Condition;

/** The kinds of conditions, as they are written. */
enum ConditionKind {
  IS_CONTACT(Condition.IsContact.class),
  HAPPENED(Condition.Happened.class),
  BY_HUMAN(Condition.ByHuman.class),
  DISCLOSES(Condition.Discloses.class),
  CONTRADICTS(Condition.Contradicts.class),
  IS(Condition.Is.class),
  BY_ROLE(Condition.ByRole.class),
  TO_ROLE(Condition.ToRole.class),
  FROM(Condition.From.class),
  AFTER(Condition.After.class),
  BEFORE(Condition.Before.class),
  DATED_FROM(Condition.DatedFrom.class),
  DATED_UP_TO(Condition.DatedUpTo.class),
  DURING(Condition.During.class),
  IN_SPAN_OF(Condition.InSpanOf.class),
  ENDS_STAGE(Condition.EndsStage.class);

  private static final ConditionKind[] ALL = values();

  private final Class<? extends Condition> type;

  ConditionKind(Class<? extends Condition> type) {
    this.type = type;
  }

  static ConditionKind of(Condition condition) {
    for (ConditionKind kind : ALL) {
      if (kind.type == condition.getClass()) {
        return kind;
      }
    }
    throw new IllegalStateException("no kind for " + condition);
  }
}
