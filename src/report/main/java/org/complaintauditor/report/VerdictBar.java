package org.complaintauditor.report;

import org.complaintauditor.model.Tally;
import org.complaintauditor.text.MessageBundle;

/**
 * The shares of the cases to which a commitment applied, as a bar. Where parts meet is rounded, not
 * their widths: these always add up to the whole.
 *
 * @param label the same in words
 * @param met width of the part that was met
 * @param breached width of the part that was breached
 * @param notEvidenced width of the part that is not evidenced
 * @param pending width of the part that is pending
 */
public record VerdictBar(String label, long met, long breached, long notEvidenced, long pending) {

  /** The bar of a tally, so wide in all; without any part where it applied to no case. */
  public static VerdictBar of(
      Tally tally, long width, MessageBundle words, LocalizedFormats formats) {
    String label =
        words.text(
            "html.bar",
            formats.number(tally.met()),
            formats.number(tally.breached()),
            formats.number(tally.notEvidenced()),
            formats.number(tally.pending()));
    long judged = tally.met() + tally.breached();
    long known = judged + tally.notEvidenced();
    long all = known + tally.pending();
    if (all == 0) {
      return new VerdictBar(label, 0, 0, 0, 0);
    }
    long met = tally.met() * width / all;
    long breached = judged * width / all;
    long notEvidenced = known * width / all;
    return new VerdictBar(
        label, met, breached - met, notEvidenced - breached, width - notEvidenced);
  }

  /** Whether it has no part. */
  public boolean isEmpty() {
    return met + breached + notEvidenced + pending == 0;
  }
}
