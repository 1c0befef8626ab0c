package org.complaintauditor.evidence;

import java.util.ArrayList;
import java.util.List;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.TextReading;

/**
 * What the texts of a case say, before it is known what recurs in the texts of all: a footer says
 * nothing to this customer.
 */
public final class AnalyzedTexts {
  private final List<RowRead> reads;
  private final Footers footers;

  private AnalyzedTexts(List<RowRead> reads, Footers footers) {
    this.reads = reads;
    this.footers = footers;
  }

  private record RowRead(EventRow row, MessageAnalysis message, List<Detection> ofOtherSide) {

    EventRow without(Footers footers, TrackingNumbers own) {
      List<Detection> told = new ArrayList<>(footers.without(message));
      told.addAll(ofOtherSide);
      List<Detection> found = own.confirmed(told);
      List<Detection> possible = own.withoutOthers(footers.possible(message), row.text());
      return found.isEmpty() && possible.isEmpty() && message.understood()
          ? row
          : row.read(
              new TextReading(
                  found, possible, message.understood(), own.tellsOther(found, row.text())));
    }
  }

  /** Reads the texts of a case's rows. */
  public static AnalyzedTexts read(List<EventRow> rows, Detector detector) {
    List<RowRead> reads = new ArrayList<>(rows.size());
    Footers footers = new Footers();
    for (EventRow row : rows) {
      Direction direction = row.activity().direction();
      MessageAnalysis read = detector.read(row.text(), direction, row.language());
      // The second opinion knows what customers write, and this is written by the desk.
      MessageAnalysis message = tellsBothSides(row) ? read.withoutPossible() : read;
      if (direction == Direction.OUTBOUND && !row.blank()) {
        footers.add(message);
      }
      reads.add(new RowRead(row, message, ofOtherSide(row, detector)));
    }
    return new AnalyzedTexts(reads, footers);
  }

  /**
   * Whether it is the note of a call that somebody took: it tells also what the customer was told.
   */
  public static boolean tellsBothSides(EventRow row) {
    return row.activity().direction() == Direction.INBOUND
        && row.channel().isLive()
        && row.actorRole().isHuman();
  }

  private static List<Detection> ofOtherSide(EventRow row, Detector detector) {
    return tellsBothSides(row)
        ? detector.detect(row.text(), Direction.OUTBOUND, row.language())
        : List.of();
  }

  /** The case's rows as they were read. */
  public List<EventRow> unread() {
    return reads.stream().map(RowRead::row).toList();
  }

  /** What recurs at the end of the messages of this case. */
  public Footers footers() {
    return footers;
  }

  /** The rows with what their texts say besides the footers of all cases. */
  public List<EventRow> rows(Footers ofAll) {
    TrackingNumbers own = new TrackingNumbers(unread());
    return reads.stream().map(read -> read.without(ofAll, own)).toList();
  }
}
