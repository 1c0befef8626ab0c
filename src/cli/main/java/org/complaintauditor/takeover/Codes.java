package org.complaintauditor.takeover;

import java.util.List;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.obligation.Answer;

/** The values of a closed list as small numbers; they hold for one version of the program. */
final class Codes<E extends Enum<E>> {

  static final Codes<Activity> ACTIVITIES = new Codes<>(Activity.class);
  static final Codes<ActorRole> ROLES = new Codes<>(ActorRole.class);
  static final Codes<Answer> ANSWERS = new Codes<>(Answer.class);
  static final Codes<Channel> CHANNELS = new Codes<>(Channel.class);
  static final Codes<ConditionKind> CONDITIONS = new Codes<>(ConditionKind.class);
  static final Codes<Disclosure> DISCLOSURES = new Codes<>(Disclosure.class);
  static final Codes<Label> LABELS = new Codes<>(Label.class);
  static final Codes<Reason> REASONS = new Codes<>(Reason.class);
  static final Codes<Verdict> VERDICTS = new Codes<>(Verdict.class);

  private final List<E> values;

  private Codes(Class<E> type) {
    this.values = List.of(type.getEnumConstants());
  }

  /** The number of a value, from 0. */
  @SuppressWarnings("EnumOrdinal") // What is kept holds for this version of the program alone.
  int of(E value) {
    return value.ordinal();
  }

  /** How many values there are. */
  int size() {
    return values.size();
  }

  /** The value with this number. */
  E value(int number) {
    return values.get(number);
  }
}
