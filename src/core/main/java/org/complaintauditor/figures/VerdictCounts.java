package org.complaintauditor.figures;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.bytes.ByteReader;
import org.complaintauditor.bytes.ByteWriter;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.obligation.Finding;

/** Counts verdicts per commitment in place: a large run counts each finding in several groups. */
final class VerdictCounts {

  private static final int VERDICTS = Verdict.values().length;

  private final Places places;
  private final long[] counts;

  VerdictCounts(Places places) {
    this.places = places;
    this.counts = new long[places.ids.size() * VERDICTS];
  }

  /** Where the verdicts of each commitment are counted. */
  static final class Places {
    private final List<String> ids;
    private final Map<String, Integer> byId = new HashMap<>();

    Places(List<Commitment> catalogue) {
      ids = catalogue.stream().map(Commitment::id).toList();
      for (int i = 0; i < ids.size(); i++) {
        byId.put(ids.get(i), i * VERDICTS);
      }
    }

    /** The places at which these findings count. */
    int[] of(List<Finding> findings) {
      int[] places = new int[findings.size()];
      for (int i = 0; i < places.length; i++) {
        Finding finding = findings.get(i);
        places[i] =
            Optional.ofNullable(byId.get(finding.commitment())).orElseThrow()
                + place(finding.verdict());
      }
      return places;
    }

    /** The places at which these verdicts count, each on the commitment at its place. */
    int[] of(List<Commitment> commitments, List<Verdict> verdicts) {
      int[] places = new int[verdicts.size()];
      for (int i = 0; i < places.length; i++) {
        places[i] =
            Optional.ofNullable(byId.get(commitments.get(i).id())).orElseThrow()
                + place(verdicts.get(i));
      }
      return places;
    }
  }

  private static int place(Verdict verdict) {
    return switch (verdict) {
      case MET -> 0;
      case BREACHED -> 1;
      case PENDING -> 2;
      case NOT_APPLICABLE -> 3;
      case NOT_EVIDENCED -> 4;
    };
  }

  /** Counts findings at their places. */
  void add(int[] found) {
    for (int place : found) {
      counts[place]++;
    }
  }

  /** Counts what the other counted, at the same places. */
  void add(VerdictCounts other) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += other.counts[i];
    }
  }

  void write(ByteWriter to) {
    for (long count : counts) {
      to.number(count);
    }
  }

  void read(ByteReader from) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] = from.number();
    }
  }

  static void write(ByteWriter to, Tally tally) {
    to.number(tally.met()).number(tally.breached()).number(tally.pending());
    to.number(tally.notApplicable()).number(tally.notEvidenced());
  }

  static Tally tally(ByteReader from) {
    return new Tally(from.number(), from.number(), from.number(), from.number(), from.number());
  }

  /** The tallies per commitment id, in catalogue order. */
  Map<String, Tally> tallies() {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    for (int i = 0; i < places.ids.size(); i++) {
      int at = i * VERDICTS;
      tallies.put(
          places.ids.get(i),
          new Tally(
              counts[at + place(Verdict.MET)],
              counts[at + place(Verdict.BREACHED)],
              counts[at + place(Verdict.PENDING)],
              counts[at + place(Verdict.NOT_APPLICABLE)],
              counts[at + place(Verdict.NOT_EVIDENCED)]));
    }
    return Collections.unmodifiableMap(tallies);
  }
}
