package org.complaintauditor.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was found in the text of a row.
 *
 * @param detections what was found; nothing before the text is looked at
 * @param possible what the second opinion alone found, and the doubted detections that were set
 *     aside; it counts for nothing, but leaves in doubt what the contact told
 * @param understood whether the text is in a language in which things are looked for; true before
 *     it is looked at
 * @param otherNumber whether the text tells tracking numbers, and none of them is the case's own;
 *     false before it is looked at
 */
public record TextReading(
    List<Detection> detections, List<Detection> possible, boolean understood, boolean otherNumber) {
  /** The reading of a text that was not looked at, or in which nothing was found. */
  public static final TextReading NONE = new TextReading(List.of(), List.of(), true, false);

  public TextReading {
    detections = List.copyOf(detections);
    possible = List.copyOf(possible);
  }

  /** The same reading with other words found. */
  public TextReading with(List<Detection> found, List<Detection> mayTell) {
    return new TextReading(found, mayTell, understood, otherNumber);
  }

  /**
   * The same text read otherwise: another number than the case's own is told only where a number is
   * told.
   */
  public TextReading as(List<Detection> found, List<Detection> mayTell) {
    boolean tellsNumber = found.stream().anyMatch(one -> one.label() == Label.TRACKING_NUMBER);
    return new TextReading(found, mayTell, understood, otherNumber && tellsNumber);
  }

  /** The same in the words of a vocabulary. */
  TextReading in(Vocabulary words) {
    return with(
        detections.stream().map(found -> found.in(words)).toList(),
        possible.stream().map(found -> found.in(words)).toList());
  }

  /** Whether it is in the words of a vocabulary. */
  boolean isIn(Vocabulary words) {
    return isIn(words, detections) && isIn(words, possible);
  }

  private static boolean isIn(Vocabulary words, List<Detection> some) {
    for (Detection found : some) {
      if (words.mine(found.label()) != found.label()) {
        return false;
      }
    }
    return true;
  }

  /** The reading with its doubted detections set aside. */
  public TextReading withDoubtedSetAside() {
    List<Detection> sure = detections.stream().filter(found -> !found.isDoubted()).toList();
    List<Detection> unsure =
        Stream.concat(possible.stream(), detections.stream().filter(Detection::isDoubted)).toList();
    return sure.size() == detections.size() ? this : as(sure, unsure);
  }

  /** Whether something in the text is doubted, or only possible. */
  public boolean isDoubtful() {
    return !possible.isEmpty() || detections.stream().anyMatch(Detection::isDoubted);
  }

  /** What was found that a contact can tell, rightly or wrongly. */
  public Set<Disclosure> found() {
    return disclosures(detections, false);
  }

  /** What the text may tell in words that were set aside because they are doubted. */
  public Set<Disclosure> setAside() {
    return disclosures(possible, true);
  }

  private static Set<Disclosure> disclosures(List<Detection> all, boolean onlyDoubted) {
    WordSet<Disclosure> disclosures = new WordSet<>();
    for (Detection detection : all) {
      if (!onlyDoubted || detection.isDoubted()) {
        detection.label().disclosure().ifPresent(disclosures::add);
      }
    }
    return disclosures;
  }

  /** Whether the text says that what is told stands elsewhere. */
  public boolean saysElsewhere() {
    return detections.stream().anyMatch(found -> found.label() == Label.ELSEWHERE);
  }
}
