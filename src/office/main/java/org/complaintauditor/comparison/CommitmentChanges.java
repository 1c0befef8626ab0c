package org.complaintauditor.comparison;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.complaintauditor.model.Verdict;

/** What changed in the findings about one commitment. */
public final class CommitmentChanges {
  private final String commitment;
  private final RateBridge bridge = new RateBridge();
  private final Map<Verdict, Map<Verdict, Long>> flips = new EnumMap<>(Verdict.class);
  private final Map<String, Long> causes = new TreeMap<>();
  private final Map<Change.Kind, Long> kinds = new EnumMap<>(Change.Kind.class);

  CommitmentChanges(String commitment) {
    this.commitment = commitment;
  }

  void pair(CommitmentStanding from, CommitmentStanding to) {
    bridge.before(from);
    bridge.after(to);
    flips
        .computeIfAbsent(from.verdict(), verdict -> new EnumMap<>(Verdict.class))
        .merge(to.verdict(), 1L, Long::sum);
  }

  void add(Change change) {
    kinds.merge(change.kind(), 1L, Long::sum);
    if (change.kind() == Change.Kind.CHANGED) {
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
  public long count(Change.Kind kind) {
    return kinds.getOrDefault(kind, 0L);
  }

  /** How many verdicts changed by each cause, as {@link Change#causesText} writes it. */
  public Map<String, Long> causes() {
    return new TreeMap<>(causes);
  }
}
