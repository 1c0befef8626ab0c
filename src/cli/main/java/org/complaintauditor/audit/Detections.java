package org.complaintauditor.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.evidence.Detector;
import org.complaintauditor.evidence.Footers;
import org.complaintauditor.evidence.LexiconStore;
import org.complaintauditor.evidence.MessageRead;
import org.complaintauditor.intake.Export;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.EvidenceUsed;
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
   * By the pack's lexicon, if texts are looked at and there are any.
   *
   * @param texts whether the export has any
   */
  static Detections by(AuditRequest request, Export export, boolean texts, LexiconStore store) {
    boolean reads = readsTexts(request);
    return new Detections(
        new ToldBy(export.contentRecorded(), reads ? request.evidence() : EvidenceUsed.RECORDED),
        reads && texts ? Optional.of(store.detector(request.pack().lexicon())) : Optional.empty());
  }

  /** Whether texts are looked at, where there are any. */
  static boolean readsTexts(AuditRequest request) {
    return request.evidence() != EvidenceUsed.RECORDED && !request.pack().lexicon().isEmpty();
  }

  /** By what it is known what contacts told the customer. */
  ToldBy toldBy() {
    return toldBy;
  }

  /** Adds to the rows of a case what their texts say. Safe to share between threads. */
  interface Reader {
    List<EventRow> read(ExportedCase one);
  }

  /**
   * What reads the texts of cases: all are read once before the first is judged, for what recurs
   * under the messages of many cases is a footer.
   *
   * @param keep whether memory holds all cases, so that it may also hold what was read
   */
  Reader reader(Cases cases, boolean keep, int threads) throws IOException {
    if (detector.isEmpty()) {
      return ExportedCase::rows;
    }
    Detector of = detector.get();
    Footers footers = new Footers();
    Map<String, CaseRead> kept = new HashMap<>();
    Batches.<ExportedCase, List<CaseRead>>each(
        cases::each,
        threads,
        some -> some.stream().map(one -> read(one, of)).toList(),
        batch -> {
          for (CaseRead one : batch) {
            footers.add(one.footers());
            if (keep) {
              kept.put(one.caseId(), one);
            }
          }
        });
    return one -> {
      CaseRead read = kept.get(one.caseId());
      return (read == null ? read(one, of) : read).rows(footers);
    };
  }

  private record RowRead(EventRow row, MessageRead message, List<Detection> ofOtherSide) {

    EventRow without(Footers footers) {
      List<Detection> found = new ArrayList<>(footers.without(message));
      found.addAll(ofOtherSide);
      return found.isEmpty() && message.understood() ? row : row.read(found, message.understood());
    }
  }

  private record CaseRead(String caseId, List<RowRead> reads, Footers footers) {

    List<EventRow> rows(Footers all) {
      return reads.stream().map(read -> read.without(all)).toList();
    }
  }

  private static CaseRead read(ExportedCase one, Detector detector) {
    List<RowRead> reads = new ArrayList<>(one.rows().size());
    Footers footers = new Footers();
    for (EventRow row : one.rows()) {
      Direction direction = row.activity().direction();
      MessageRead message = detector.read(row.text(), direction, row.language());
      if (direction == Direction.OUTBOUND && !row.text().isBlank()) {
        footers.add(message);
      }
      reads.add(new RowRead(row, message, ofOtherSide(row, detector)));
    }
    return new CaseRead(one.caseId(), reads, footers);
  }

  /** The note of a call that somebody took tells also what the customer was told. */
  private static List<Detection> ofOtherSide(EventRow row, Detector detector) {
    boolean tookCall =
        row.activity().direction() == Direction.INBOUND
            && row.channel().isLive()
            && row.actorRole().isHuman();
    return tookCall ? detector.detect(row.text(), Direction.OUTBOUND, row.language()) : List.of();
  }
}
