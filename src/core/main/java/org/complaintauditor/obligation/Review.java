package org.complaintauditor.obligation;

import java.util.List;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Verdict;

/**
 * Why somebody should look at a verdict before it leaves the house: it would be another if doubtful
 * words were read the other way. Doubtful are detections that the second opinion doubts, and what
 * it alone found. The verdict stands until somebody decides.
 *
 * @param verdicts the other verdicts that some reading leads to, the worst first; never empty
 * @param deciding the doubtful words each of which alone leads to another verdict, in the order of
 *     events; empty where only several together do
 */
public record Review(List<Verdict> verdicts, List<Doubt> deciding) {
  public Review {
    verdicts = List.copyOf(verdicts);
    deciding = List.copyOf(deciding);
  }

  /**
   * Doubtful words that decide.
   *
   * @param event the event in whose text they stand
   * @param detection what they may tell; {@link Detection#isDoubted()} or only possible
   * @param verdict the verdict if they are read the other way
   */
  public record Doubt(Event event, Detection detection, Verdict verdict) {

    /** Whether the words count as they are read; else they would if they were read otherwise. */
    public boolean isCounted() {
      return event.row().detections().contains(detection);
    }
  }
}
