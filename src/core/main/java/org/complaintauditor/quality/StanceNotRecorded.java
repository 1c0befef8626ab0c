package org.complaintauditor.quality;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.DisclosureEvidence;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Wording;

/**
 * {@code STANCE_NOT_RECORDED}: the text of a customer's message says what the customer wants, the
 * record holds it for a plain message, and the record wins.
 */
final class StanceNotRecorded implements CaseCheck {

  private final DisclosureEvidence toldBy;

  StanceNotRecorded(DisclosureEvidence toldBy) {
    this.toldBy = toldBy;
  }

  @Override
  public void check(CaseHistory history, List<Problem> read, Consumer<Problem> found) {
    if (!toldBy.readsTexts() || toldBy.usesTexts()) {
      return;
    }
    for (Event event : history.events()) {
      if (event.afterReceipt() && event.activity() == Activity.MESSAGE_RECEIVED) {
        String said = said(event.row().detections());
        if (!said.isEmpty()) {
          found.accept(
              CaseCheck.ofActivity(
                  event,
                  Problem.Code.STANCE_NOT_RECORDED,
                  Wording.of("core.what-was-found-in-text", said)));
        }
      }
    }
  }

  private static String said(List<Detection> detections) {
    return detections.stream()
        .map(Detection::label)
        .filter(label -> label.direction() == Direction.INBOUND)
        .distinct()
        .sorted()
        .map(Label::name)
        .collect(Collectors.joining("|"));
  }
}
