package org.complaintauditor.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.evidence.Detector;
import org.complaintauditor.evidence.Footers;
import org.complaintauditor.evidence.LexiconStore;
import org.complaintauditor.evidence.MessageRead;
import org.complaintauditor.intake.Export;
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

  /**
   * The rows of all cases with what their texts say. All are read before one is judged: what recurs
   * under the messages of many cases is a footer.
   */
  List<List<EventRow>> of(List<List<EventRow>> cases, int threads) {
    if (detector.isEmpty()) {
      return cases;
    }
    Detector reader = detector.get();
    List<List<CaseRead>> batches =
        Batches.of(cases, threads, some -> some.stream().map(rows -> read(rows, reader)).toList());
    Footers footers = new Footers();
    for (List<CaseRead> batch : batches) {
      Footers ofBatch = new Footers();
      batch.forEach(one -> ofBatch.add(one.footers()));
      footers.add(ofBatch);
    }
    List<List<EventRow>> all = new ArrayList<>(cases.size());
    for (List<CaseRead> batch : batches) {
      batch.forEach(one -> all.add(one.rows(footers)));
    }
    return all;
  }

  /** Adds to the rows of a case what their texts say. Safe to share between threads. */
  interface Reader {
    List<EventRow> read(List<EventRow> rows);
  }

  /**
   * What reads the texts of cases one by one: all are read once before, for what recurs, and
   * nothing is kept of them.
   */
  Reader reader(Batches.Source<List<EventRow>> all, int threads) throws IOException {
    if (detector.isEmpty()) {
      return rows -> rows;
    }
    Detector of = detector.get();
    Footers footers = new Footers();
    Batches.each(
        all,
        threads,
        some -> {
          Footers ofBatch = new Footers();
          some.forEach(rows -> ofBatch.add(read(rows, of).footers()));
          return ofBatch;
        },
        footers::add);
    return rows -> read(rows, of).rows(footers);
  }

  private record RowRead(EventRow row, MessageRead message, List<Detection> ofOtherSide) {

    EventRow without(Footers footers) {
      List<Detection> found = new ArrayList<>(footers.without(message));
      found.addAll(ofOtherSide);
      return found.isEmpty() && message.understood() ? row : row.read(found, message.understood());
    }
  }

  private record CaseRead(List<RowRead> reads, Footers footers) {

    List<EventRow> rows(Footers all) {
      return reads.stream().map(read -> read.without(all)).toList();
    }
  }

  private static CaseRead read(List<EventRow> rows, Detector detector) {
    List<RowRead> reads = new ArrayList<>(rows.size());
    Footers footers = new Footers();
    for (EventRow row : rows) {
      Direction direction = row.activity().direction();
      MessageRead message = detector.read(row.text(), direction, row.language());
      if (direction == Direction.OUTBOUND && !row.text().isBlank()) {
        footers.add(message);
      }
      reads.add(new RowRead(row, message, ofOtherSide(row, detector)));
    }
    return new CaseRead(reads, footers);
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
