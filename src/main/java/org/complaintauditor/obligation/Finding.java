package org.complaintauditor.obligation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.Verdict;

/**
 * What the record of a case says about a commitment: the worst occurrence, or why there is none
 * (audit-definitions 5).
 *
 * @param commitment the commitment's id
 * @param reason why the verdict stands
 * @param shown the occurrence that decided; empty when nothing was owed or the case shows no
 *     receipt
 * @param occurrences all occurrences, in the order of their triggers
 * @param rules the names of the rules that concluded
 * @param dropped the dropped obligation that lent its reason, where there is no occurrence
 */
public record Finding(
    String commitment,
    Reason reason,
    Optional<Occurrence> shown,
    List<Occurrence> occurrences,
    List<String> rules,
    Optional<Assessment> dropped) {

  private static final Comparator<Occurrence> WORST_FIRST =
      Comparator.comparingInt((Occurrence occurrence) -> -occurrence.verdict().severity())
          .thenComparingInt(occurrence -> triggerPosition(occurrence))
          .thenComparing(occurrence -> occurrence.assessment().due().date());

  public Finding {
    occurrences = List.copyOf(occurrences);
    rules = List.copyOf(rules);
  }

  /** The finding of at least one occurrence: the worst, among equals the first triggered. */
  public static Finding worstOf(String commitment, List<Occurrence> occurrences) {
    List<Occurrence> inOrder = new ArrayList<>(occurrences);
    inOrder.sort(Comparator.comparingInt(Finding::triggerPosition));
    Occurrence worst = Collections.min(occurrences, WORST_FIRST);
    return new Finding(
        commitment, worst.reason(), Optional.of(worst), inOrder, worst.rules(), Optional.empty());
  }

  /** A finding without an occurrence. */
  public static Finding without(String commitment, Reason reason, List<String> rules) {
    return without(commitment, reason, rules, Optional.empty());
  }

  /** A finding without an occurrence, with the reason of a dropped obligation. */
  public static Finding without(
      String commitment, Reason reason, List<String> rules, Optional<Assessment> dropped) {
    return new Finding(commitment, reason, Optional.empty(), List.of(), rules, dropped);
  }

  /** The verdict that the reason stands for. */
  public Verdict verdict() {
    return reason.verdict();
  }

  /** Whether the verdict rests on what was found in texts alone. */
  public boolean restsOnDetection() {
    return shown.filter(Occurrence::restsOnDetection).isPresent();
  }

  /** How many occurrences were breached. */
  public int breachedOccurrences() {
    return (int) occurrences.stream().filter(one -> one.verdict() == Verdict.BREACHED).count();
  }

  private static int triggerPosition(Occurrence occurrence) {
    return occurrence.assessment().obligation().trigger().position();
  }
}
