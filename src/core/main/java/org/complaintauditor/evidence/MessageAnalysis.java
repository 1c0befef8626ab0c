package org.complaintauditor.evidence;

import java.util.List;
import org.complaintauditor.model.Detection;

/**
 * What a message says, and how it ends.
 *
 * @param detections what it says
 * @param possible what the second opinion alone finds, the likeliest first
 * @param closing where its last paragraph begins; its length where it has but one
 * @param closingHash of the last paragraph's words
 * @param restHash of what stands before it
 * @param understood whether it is in a language in which things are looked for
 */
public record MessageAnalysis(
    List<Detection> detections,
    List<Detection> possible,
    int closing,
    long closingHash,
    long restHash,
    boolean understood) {
  public MessageAnalysis {
    detections = List.copyOf(detections);
    possible = List.copyOf(possible);
  }

  /** Whether something is said in the last paragraph, or may be. */
  public boolean endsWithDetection() {
    return detections.stream().anyMatch(this::isInClosing)
        || possible.stream().anyMatch(this::isInClosing);
  }

  /** The same without what the second opinion alone finds. */
  MessageAnalysis withoutPossible() {
    return new MessageAnalysis(detections, List.of(), closing, closingHash, restHash, understood);
  }

  private boolean isInClosing(Detection found) {
    return found.start() >= closing;
  }

  /** What is said before the last paragraph. */
  public List<Detection> withoutClosing() {
    return detections.stream().filter(found -> !isInClosing(found)).toList();
  }
}
