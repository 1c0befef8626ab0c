package org.complaintauditor.detection.sample;

import java.util.EnumSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.complaintauditor.evidence.AnalyzedTexts;
import org.complaintauditor.evidence.Detector;
import org.complaintauditor.evidence.Footers;
import org.complaintauditor.intake.CaseRows;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.EventRow;

/** The messages of an export, read as an audit reads them. */
public final class ExportMessages implements MessageSource {
  private final CaseRows cases;
  private final Detector detector;
  private final Footers footers = new Footers();

  /** Reads all of them once, since a footer is known by recurring. */
  public ExportMessages(CaseRows cases, Detector detector) {
    this.cases = cases;
    this.detector = detector;
    cases.forEach(one -> footers.add(AnalyzedTexts.read(one.rows(), detector).footers()));
  }

  @Override
  public void each(Predicate<String> ofCase, Consumer<ReadMessage> taker) {
    for (ExportedCase exportedCase : cases) {
      if (ofCase.test(exportedCase.caseId())) {
        AnalyzedTexts.read(exportedCase.rows(), detector).rows(footers).stream()
            .filter(row -> row.activity().direction() != Direction.INTERNAL)
            .filter(row -> !row.blank() && row.understood())
            .map(ExportMessages::message)
            .forEach(taker);
      }
    }
  }

  private static ReadMessage message(EventRow row) {
    EnumSet<Direction> directions = EnumSet.of(row.activity().direction());
    if (AnalyzedTexts.tellsBothSides(row)) {
      directions.add(Direction.OUTBOUND);
    }
    return new ReadMessage(
        row.caseId(),
        row.name(),
        row.eventId(),
        directions,
        row.text(),
        row.detections(),
        row.possible());
  }
}
