package org.complaintauditor.obligation;

import java.util.ArrayList;
import java.util.List;
import org.complaintauditor.model.Reason;

/**
 * An obligation as the judging rules see it: everything that decides the table of audit-definitions
 * 5, and nothing else. Two obligations in the same situation have the same conclusion.
 *
 * @param afterEnd the trigger comes after the end of the complaint
 * @param discharged something discharges it, at whatever time
 * @param inTime the discharge is on or before the due date; NO when there is none
 * @param early the discharge comes before the trigger
 * @param endedByDue the complaint ended on or before the due date, or ended by MERGED and nothing
 *     discharges the obligation
 * @param endReason why the complaint ended; any value where it did not end
 * @param lifted nothing discharges it and the interval ended, without the complaint ending, on or
 *     before the due date
 * @param dropped a dropping condition of the commitment holds
 * @param dropReason the condition's reason; any value where none holds
 * @param contradicted something wrong was told, and nothing right in time
 * @param recorded the export records every way in which the provider can discharge the obligation;
 *     otherwise the record rule applies
 * @param unrecordedChannel the absence rule applies
 * @param contentUnknown the content rule applies
 * @param dueOver the audit instant is after the due date
 */
public record Situation(
    boolean afterEnd,
    boolean discharged,
    Answer inTime,
    boolean early,
    Answer endedByDue,
    Reason endReason,
    Answer lifted,
    Answer dropped,
    Reason dropReason,
    boolean contradicted,
    boolean recorded,
    Answer unrecordedChannel,
    Answer contentUnknown,
    Answer dueOver) {

  /**
   * Every situation there can be, and more: the judging rules have to come to exactly one
   * conclusion in each. Reasons of ends and dropping conditions stand for all others.
   */
  public static List<Situation> all() {
    List<Situation> all = new ArrayList<>();
    for (boolean afterEnd : FALSE_AND_TRUE) {
      for (boolean contradicted : FALSE_AND_TRUE) {
        for (boolean recorded : FALSE_AND_TRUE) {
          for (Discharge discharge : DISCHARGES) {
            for (int number = 0; number < COMBINATIONS; number++) {
              all.add(situation(afterEnd, contradicted, recorded, discharge, number));
            }
          }
        }
      }
    }
    return all;
  }

  private static Situation situation(
      boolean afterEnd, boolean contradicted, boolean recorded, Discharge discharge, int number) {
    return new Situation(
        afterEnd,
        discharge.discharged(),
        discharge.inTime(),
        discharge.early(),
        answer(number, 0),
        Reason.WITHDRAWN,
        answer(number, 1),
        answer(number, 2),
        Reason.RESOLVED_FIRST,
        contradicted,
        recorded,
        answer(number, 3),
        answer(number, 4),
        answer(number, 5));
  }

  private static final List<Boolean> FALSE_AND_TRUE = List.of(false, true);

  private static final List<Answer> ANSWERS = List.of(Answer.YES, Answer.NO, Answer.DEPENDS);
  private static final int COMBINATIONS = (int) Math.pow(ANSWERS.size(), 6);

  private record Discharge(boolean discharged, Answer inTime, boolean early) {}

  private static final List<Discharge> DISCHARGES =
      List.of(
          new Discharge(false, Answer.NO, false),
          new Discharge(true, Answer.YES, true),
          new Discharge(true, Answer.YES, false),
          new Discharge(true, Answer.DEPENDS, true),
          new Discharge(true, Answer.DEPENDS, false),
          new Discharge(true, Answer.NO, false));

  /** The digit at this place of a number to the base of the answers. */
  private static Answer answer(int number, int place) {
    return ANSWERS.get(number / (int) Math.pow(ANSWERS.size(), place) % ANSWERS.size());
  }
}
