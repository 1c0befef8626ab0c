package org.complaintauditor.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.evidence.Detector;
import org.complaintauditor.evidence.lexicon.LexiconReader;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.EvidenceUsed;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.ToldBy;

/** What the texts of cases say, where texts are looked at. */
final class Detections {
  private final ToldBy toldBy;
  private final Optional<Detector> detector;

  private Detections(ToldBy toldBy, Optional<Detector> detector) {
    this.toldBy = toldBy;
    this.detector = detector;
  }

  /**
   * By the pack's lexicon, if texts are looked at.
   *
   * @param column whether the export has the column {@code discloses}
   */
  static Detections by(Pack pack, EvidenceUsed used, boolean column) {
    boolean reads = used != EvidenceUsed.RECORDED && !pack.lexicon().isEmpty();
    return new Detections(
        new ToldBy(column, reads ? used : EvidenceUsed.RECORDED),
        reads ? Optional.of(new Detector(LexiconReader.read(pack.lexicon()))) : Optional.empty());
  }

  /** By what it is known what contacts told the customer. */
  ToldBy toldBy() {
    return toldBy;
  }

  /** The rows of a case with what their texts say. */
  List<EventRow> of(List<EventRow> rows) {
    if (detector.isEmpty()) {
      return rows;
    }
    List<EventRow> read = new ArrayList<>(rows.size());
    for (EventRow row : rows) {
      List<Detection> found = found(row, detector.get());
      read.add(found.isEmpty() ? row : row.withDetections(found));
    }
    return read;
  }

  /** The note of a call that somebody took tells what both sides said. */
  private static List<Detection> found(EventRow row, Detector detector) {
    Direction direction = row.activity().direction();
    List<Detection> found = detector.detect(row.text(), direction, row.language());
    boolean tookCall =
        direction == Direction.INBOUND && row.channel().isLive() && row.actorRole().isHuman();
    if (!tookCall) {
      return found;
    }
    List<Detection> both = new ArrayList<>(found);
    both.addAll(detector.detect(row.text(), Direction.OUTBOUND, row.language()));
    return both;
  }
}
