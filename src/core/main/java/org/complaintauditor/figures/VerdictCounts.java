package org.complaintauditor.figures;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.complaintauditor.bytes.ByteReader;
import org.complaintauditor.bytes.ByteWriter;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.model.VerdictReadings;
import org.complaintauditor.obligation.Finding;

/** Counts verdicts per commitment in place: a large run counts each finding in several groups. */
final class VerdictCounts {

  private static final int VERDICTS = Verdict.values().length;

  /** Behind the verdicts: what doubtful words change, as {@link Tally.Doubtful} lists it. */
  private static final int REVIEW = VERDICTS;

  private static final int MET_LOST = VERDICTS + 1;
  private static final int BREACHED_GAINED = VERDICTS + 2;
  private static final int MET_GAINED = VERDICTS + 3;
  private static final int BREACHED_LOST = VERDICTS + 4;
  private static final int EACH = VERDICTS + 5;

  private final Places places;
  private final long[] counts;

  VerdictCounts(Places places) {
    this.places = places;
    this.counts = new long[places.ids.size() * EACH];
  }

  /** The places at which the verdicts of each commitment are counted. */
  static final class Places {
    private final List<String> ids;
    private final Set<String> unrated;
    private final Map<String, Integer> byId = new HashMap<>();

    /**
     * The places.
     *
     * @param unrated the commitments of which no rate may be counted
     */
    Places(List<Commitment> catalogue, Set<String> unrated) {
      this.unrated = unrated;
      ids = catalogue.stream().map(Commitment::id).toList();
      for (int i = 0; i < ids.size(); i++) {
        byId.put(ids.get(i), i * EACH);
      }
    }

    /** The places at which these findings count. */
    int[] of(List<Finding> findings) {
      IntStream.Builder places = IntStream.builder();
      for (Finding finding : findings) {
        add(places, finding.commitment(), finding.readings());
      }
      return places.build().toArray();
    }

    /** The places at which these verdicts count, each on the commitment at its place. */
    int[] of(List<Commitment> commitments, List<VerdictReadings> verdicts) {
      IntStream.Builder places = IntStream.builder();
      for (int i = 0; i < verdicts.size(); i++) {
        add(places, commitments.get(i).id(), verdicts.get(i));
      }
      return places.build().toArray();
    }

    private void add(IntStream.Builder places, String commitment, VerdictReadings verdict) {
      int at = Optional.ofNullable(byId.get(commitment)).orElseThrow();
      places.add(at + place(verdict.verdict()));
      if (!verdict.others().isEmpty()) {
        places.add(at + REVIEW);
        Tally.Doubtful doubtful = Tally.Doubtful.of(verdict);
        addIf(places, doubtful.metLost(), at + MET_LOST);
        addIf(places, doubtful.breachedGained(), at + BREACHED_GAINED);
        addIf(places, doubtful.metGained(), at + MET_GAINED);
        addIf(places, doubtful.breachedLost(), at + BREACHED_LOST);
      }
    }

    private static void addIf(IntStream.Builder places, long count, int place) {
      if (count > 0) {
        places.add(place);
      }
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
    Tally.Doubtful doubtful = tally.doubtful();
    to.number(doubtful.review()).number(doubtful.metLost()).number(doubtful.breachedGained());
    to.number(doubtful.metGained()).number(doubtful.breachedLost());
  }

  static Tally tally(ByteReader from) {
    return new Tally(
        from.number(),
        from.number(),
        from.number(),
        from.number(),
        from.number(),
        new Tally.Doubtful(
            from.number(), from.number(), from.number(), from.number(), from.number()),
        true);
  }

  /** The tallies per commitment id, in catalogue order. */
  Map<String, Tally> tallies() {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    for (int i = 0; i < places.ids.size(); i++) {
      int at = i * EACH;
      String id = places.ids.get(i);
      tallies.put(
          id,
          new Tally(
              counts[at + place(Verdict.MET)],
              counts[at + place(Verdict.BREACHED)],
              counts[at + place(Verdict.PENDING)],
              counts[at + place(Verdict.NOT_APPLICABLE)],
              counts[at + place(Verdict.NOT_EVIDENCED)],
              new Tally.Doubtful(
                  counts[at + REVIEW],
                  counts[at + MET_LOST],
                  counts[at + BREACHED_GAINED],
                  counts[at + MET_GAINED],
                  counts[at + BREACHED_LOST]),
              !places.unrated.contains(id)));
    }
    return Collections.unmodifiableMap(tallies);
  }
}
