package org.complaintauditor.detection.sample;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.Opinion;
import org.complaintauditor.model.Worded;
import org.complaintauditor.model.Wording;

/**
 * Messages drawn at random, some of each stratum. Chance is a hash of the seed and of what a
 * message is: the same messages in another order give the same sample.
 *
 * @param seed another draws others
 * @param messages those drawn, in random order, so that whoever looks only at the first ones has a
 *     random sample, too
 * @param strata how many messages each stratum has and how many of them were drawn
 */
public record SampleDraw(long seed, List<Drawn> messages, SortedMap<Stratum, Numbers> strata) {

  /** Too few are to be drawn. */
  public static final class TooFewException extends RuntimeException implements Worded {
    private static final long serialVersionUID = 1L;

    private final transient Wording wording;

    TooFewException(Wording wording) {
      super(wording.english());
      this.wording = wording;
    }

    @Override
    public Wording wording() {
      return wording;
    }
  }

  /** A message drawn, and its stratum. */
  record Drawn(ReadMessage message, Stratum stratum) {}

  /** The size of a stratum, and how many messages were drawn of it. */
  record Numbers(int size, int drawn) {}

  /** What is kept of a message until it is known which ones are drawn. */
  private record Candidate(
      String caseId, String chance, Direction from, Map<Label, Opinion> opinions) {}

  /**
   * Draws.
   *
   * @param wanted how many messages; all where there are no more
   * @throws TooFewException if not even one of each stratum could be drawn
   */
  public static SampleDraw of(MessageSource source, long seed, int wanted) {
    List<Candidate> candidates = new ArrayList<>();
    Stratum.Frequencies frequencies = new Stratum.Frequencies();
    Chances chances = new Chances(seed);
    source.each(
        id -> true,
        message -> {
          Map<Label, Opinion> opinions = message.opinions();
          frequencies.add(opinions);
          candidates.add(
              new Candidate(message.caseId(), chances.of(message), message.from(), opinions));
        });
    candidates.sort(Comparator.comparing(Candidate::chance));
    Map<Stratum, Integer> sizes = new HashMap<>();
    candidates.forEach(
        one -> sizes.merge(frequencies.of(one.from(), one.opinions()), 1, Integer::sum));
    if (wanted < sizes.size()) {
      throw new TooFewException(
          Wording.of("app.kinds-of-messages-by-what-is-found", sizes.size(), sizes.size()));
    }
    Map<Stratum, Integer> allocation = Stratum.allocation(sizes, wanted);
    SortedMap<Stratum, Numbers> strata = new TreeMap<>();
    sizes.forEach(
        (stratum, size) ->
            strata.put(stratum, new Numbers(size, allocation.getOrDefault(stratum, 0))));
    SortedMap<String, Stratum> drawn = new TreeMap<>();
    Set<String> cases = new HashSet<>();
    for (Candidate candidate : candidates) {
      Stratum stratum = frequencies.of(candidate.from(), candidate.opinions());
      if (allocation.merge(stratum, -1, Integer::sum) >= 0) {
        drawn.put(candidate.chance(), stratum);
        cases.add(candidate.caseId());
      }
    }
    return new SampleDraw(seed, messages(source, seed, cases, drawn), strata);
  }

  private static List<Drawn> messages(
      MessageSource source, long seed, Set<String> cases, SortedMap<String, Stratum> drawn) {
    SortedMap<String, Drawn> messages = new TreeMap<>();
    Chances chances = new Chances(seed);
    source.each(
        cases::contains,
        message -> {
          String chance = chances.of(message);
          Stratum stratum = drawn.get(chance);
          if (stratum != null) {
            messages.put(chance, new Drawn(message, stratum));
          }
        });
    return List.copyOf(messages.values());
  }

  /** Gives each message a number by chance, whatever the order of messages. */
  private static final class Chances {
    private final long seed;
    private final Map<String, Integer> known = new HashMap<>();

    Chances(long seed) {
      this.seed = seed;
    }

    /** The id of a message; messages of a case that are the same to the letter have one each. */
    String of(ReadMessage message) {
      String hash = hash(message);
      int before = known.merge(hash, 1, Integer::sum) - 1;
      return before == 0 ? hash : hash + "." + before;
    }

    private String hash(ReadMessage message) {
      try {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String part :
            List.of(
                Long.toString(seed),
                message.caseId(),
                message.eventId(),
                message.from().name(),
                message.text())) {
          digest.update(part.getBytes(StandardCharsets.UTF_8));
          digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest());
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
