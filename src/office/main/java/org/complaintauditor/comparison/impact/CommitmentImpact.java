package org.complaintauditor.comparison.impact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What an edited pack changes in the verdicts about one commitment. */
public final class CommitmentImpact {

  /** Number of cases shown for each commitment. */
  public static final int SHOWN = 5;

  private final String commitment;
  private final Map<Flip, Long> flips = new TreeMap<>();
  private final List<FlipCase> cases = new ArrayList<>();
  private final Set<String> ownRules = new TreeSet<>();
  private final Set<String> editedRules = new TreeSet<>();
  private long judged;
  private long reasons;

  CommitmentImpact(String commitment) {
    this.commitment = commitment;
  }

  void isJudged() {
    judged++;
  }

  void hasOtherReason() {
    reasons++;
  }

  void add(Flip flip, List<String> own, List<String> edited) {
    flips.merge(flip, 1L, Long::sum);
    ownRules.addAll(own);
    editedRules.addAll(edited);
  }

  /** Whether one more case is shown. */
  boolean shows() {
    return cases.size() < SHOWN;
  }

  void show(FlipCase flip) {
    cases.add(flip);
  }

  /** The commitment's id. */
  public String commitment() {
    return commitment;
  }

  /** How many verdicts the runs' own packs gave. */
  public long judged() {
    return judged;
  }

  /** How many verdicts went from where to where. */
  public Map<Flip, Long> flips() {
    return Collections.unmodifiableMap(flips);
  }

  /** How many verdicts stand for another reason. */
  public long reasons() {
    return reasons;
  }

  /** The first cases of which a verdict is another. */
  public List<FlipCase> cases() {
    return List.copyOf(cases);
  }

  /** The rules that led to verdicts that are others, by the runs' own packs. */
  public Set<String> ownRules() {
    return Collections.unmodifiableSet(ownRules);
  }

  /** The rules that lead to verdicts that are others, by the edited pack. */
  public Set<String> editedRules() {
    return Collections.unmodifiableSet(editedRules);
  }

  /** How many verdicts of the runs are others, or gone. */
  public long changed() {
    return flips.entrySet().stream()
        .filter(one -> one.getKey().changesAVerdict())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
