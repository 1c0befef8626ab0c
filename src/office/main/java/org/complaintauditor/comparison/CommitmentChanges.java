package org.complaintauditor.comparison;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Verdict;

/** What changed in the findings about one commitment. */
public final class CommitmentChanges {
  private final String commitment;
  private final RateBridge bridge = new RateBridge();
  private final Map<Verdict, Map<Verdict, Long>> flips = new EnumMap<>(Verdict.class);
  private final Map<String, Long> causes = new TreeMap<>();
  private final Map<FindingChange.Kind, Long> kinds = new EnumMap<>(FindingChange.Kind.class);
  private final Map<Verdict, Long> before = new EnumMap<>(Verdict.class);
  private final Map<Verdict, Long> after = new EnumMap<>(Verdict.class);

  private long unattributed;

  CommitmentChanges(String commitment) {
    this.commitment = commitment;
  }

  void pair(CommitmentStanding from, CommitmentStanding to) {
    before(from);
    after(to);
    flip(from.verdict(), to.verdict(), 1);
  }

  private void flip(Verdict from, Verdict to, long count) {
    flips
        .computeIfAbsent(from, verdict -> new EnumMap<>(Verdict.class))
        .merge(to, count, Long::sum);
  }

  private void before(CommitmentStanding standing) {
    bridge.before(standing);
    before.merge(standing.verdict(), 1L, Long::sum);
  }

  private void after(CommitmentStanding standing) {
    bridge.after(standing);
    after.merge(standing.verdict(), 1L, Long::sum);
  }

  /** A finding that only the new run has. */
  void isNew(CommitmentStanding standing) {
    after(standing);
    bridge.isNew(standing);
  }

  /** A finding that only the old run has. */
  void isGone(CommitmentStanding standing) {
    before(standing);
    bridge.isGone(standing);
  }

  /**
   * The findings that were not looked at, as nothing that they hang on differs: what the runs count
   * besides those that were.
   *
   * @return whether both runs count the same
   */
  boolean unchanged(Tally old, Tally current) {
    for (Verdict verdict : Verdict.values()) {
      long count = old.of(verdict) - before.getOrDefault(verdict, 0L);
      if (count < 0 || count != current.of(verdict) - after.getOrDefault(verdict, 0L)) {
        return false;
      }
      if (count > 0) {
        bridge.unchanged(new CommitmentStanding(verdict, Reason.NO_TRIGGER, ""), count);
        flip(verdict, verdict, count);
      }
    }
    return true;
  }

  /** Counts findings that no run lists: what they add to the rate has a cause nobody can tell. */
  void rest(Tally old, Tally current) {
    for (Verdict verdict : Verdict.values()) {
      CommitmentStanding standing = new CommitmentStanding(verdict, Reason.NO_TRIGGER, "");
      bridge.rest(
          standing,
          old.of(verdict) - before.getOrDefault(verdict, 0L),
          current.of(verdict) - after.getOrDefault(verdict, 0L));
    }
  }

  /** Adds the findings of other cases. */
  void merge(CommitmentChanges others) {
    bridge.merge(others.bridge);
    unattributed += others.unattributed;
    others.flips.forEach((from, all) -> all.forEach((to, count) -> flip(from, to, count)));
    others.causes.forEach((cause, count) -> causes.merge(cause, count, Long::sum));
    others.kinds.forEach((kind, count) -> kinds.merge(kind, count, Long::sum));
    others.before.forEach((verdict, count) -> before.merge(verdict, count, Long::sum));
    others.after.forEach((verdict, count) -> after.merge(verdict, count, Long::sum));
  }

  void add(FindingChange change) {
    kinds.merge(change.kind(), 1L, Long::sum);
    if (change.needed().contains(Factor.NOT_ATTRIBUTED)) {
      unattributed++;
    }
    if (change.kind() == FindingChange.Kind.CHANGED) {
      causes.merge(change.causesText(), 1L, Long::sum);
    }
  }

  /** The commitment's id. */
  public String commitment() {
    return commitment;
  }

  /** From the old rate to the new one. */
  public RateBridge bridge() {
    return bridge;
  }

  /** How many findings that both runs have went from the one verdict to the other. */
  public long flips(Verdict from, Verdict to) {
    return flips.getOrDefault(from, Map.of()).getOrDefault(to, 0L);
  }

  /** How many findings both runs have. */
  public long pairs() {
    return flips.values().stream()
        .flatMap(all -> all.values().stream())
        .mapToLong(Long::longValue)
        .sum();
  }

  /** How many changes of this kind there are. */
  public long count(FindingChange.Kind kind) {
    return kinds.getOrDefault(kind, 0L);
  }

  /** How many changes have a cause that cannot be told. */
  long unattributed() {
    return unattributed;
  }

  /** How many verdicts changed by each cause, as {@link FindingChange#causesText} writes it. */
  public Map<String, Long> causes() {
    return new TreeMap<>(causes);
  }
}
