package org.complaintauditor.store.run;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.complaintauditor.model.Verdict;

/**
 * Which findings of a run are in a work list: those for which all of this holds.
 *
 * @param commitment only of this commitment
 * @param verdicts only with one of these verdicts of the machine; none for all
 * @param reason only with this reason code
 * @param decided only those about which a decision stands, or only the others
 * @param caseText only of cases whose id has this in it, whatever the case of its letters; empty
 *     for all
 * @param attributes only of cases with these attributes, as {@code team} = {@code Mobile}
 * @param inDoubt only verdicts that data problems of the case leave in doubt
 */
public record WorkFilter(
    Optional<String> commitment,
    Set<Verdict> verdicts,
    Optional<String> reason,
    Optional<Boolean> decided,
    String caseText,
    Map<String, String> attributes,
    boolean inDoubt) {

  /** What nobody has to do anything about: the words of the index, so that it is used. */
  static final String TO_DO = "verdict not in ('MET', 'NOT_APPLICABLE')";

  /** All findings. */
  public static final WorkFilter ALL =
      new WorkFilter(
          Optional.empty(), Set.of(), Optional.empty(), Optional.empty(), "", Map.of(), false);

  /** What people work on: all but what is met or does not apply. */
  public static final WorkFilter TO_BE_LOOKED_AT =
      new WorkFilter(
          Optional.empty(),
          EnumSet.of(Verdict.BREACHED, Verdict.PENDING, Verdict.NOT_EVIDENCED),
          Optional.empty(),
          Optional.empty(),
          "",
          Map.of(),
          false);

  public WorkFilter {
    verdicts =
        verdicts.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(verdicts));
    attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
  }

  /** Whether it leaves out what is met and what does not apply. */
  public boolean isToDo() {
    return !verdicts.isEmpty()
        && !verdicts.contains(Verdict.MET)
        && !verdicts.contains(Verdict.NOT_APPLICABLE);
  }

  /** The same, of one commitment. */
  WorkFilter of(String commitment) {
    return new WorkFilter(
        Optional.of(commitment), verdicts, reason, decided, caseText, attributes, inDoubt);
  }
}
