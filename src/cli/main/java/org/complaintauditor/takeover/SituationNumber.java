package org.complaintauditor.takeover;

import org.complaintauditor.model.Reason;
import org.complaintauditor.obligation.Answer;
import org.complaintauditor.obligation.Situation;

/** A situation as one number, its parts being digits; it holds for one version of the program. */
final class SituationNumber {

  private long rest;

  private SituationNumber(long number) {
    this.rest = number;
  }

  /** The number of a situation. */
  static long of(Situation situation) {
    SituationNumber number = new SituationNumber(0);
    // What is put first is taken last.
    number.put(Codes.ANSWERS, situation.dueOver());
    number.put(Codes.ANSWERS, situation.contentUnknown());
    number.put(Codes.ANSWERS, situation.unrecordedChannel());
    number.put(situation.contradicted());
    number.put(Codes.REASONS, situation.dropReason());
    number.put(Codes.ANSWERS, situation.dropped());
    number.put(Codes.ANSWERS, situation.lifted());
    number.put(Codes.REASONS, situation.endReason());
    number.put(Codes.ANSWERS, situation.endedByDue());
    number.put(situation.early());
    number.put(Codes.ANSWERS, situation.inTime());
    number.put(situation.discharged());
    number.put(situation.afterEnd());
    return number.rest;
  }

  /** The situation with this number. */
  static Situation situation(long number) {
    SituationNumber it = new SituationNumber(number);
    return new Situation(
        it.flag(),
        it.flag(),
        it.answer(),
        it.flag(),
        it.answer(),
        it.reason(),
        it.answer(),
        it.answer(),
        it.reason(),
        it.flag(),
        it.answer(),
        it.answer(),
        it.answer());
  }

  private <E extends Enum<E>> void put(Codes<E> codes, E value) {
    rest = rest * codes.size() + codes.of(value);
  }

  private void put(boolean yes) {
    rest = rest * 2 + (yes ? 1 : 0);
  }

  private <E extends Enum<E>> E take(Codes<E> codes) {
    E value = codes.value((int) (rest % codes.size()));
    rest /= codes.size();
    return value;
  }

  private boolean flag() {
    boolean yes = rest % 2 == 1;
    rest /= 2;
    return yes;
  }

  private Answer answer() {
    return take(Codes.ANSWERS);
  }

  private Reason reason() {
    return take(Codes.REASONS);
  }
}
