package org.complaintauditor.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.DisclosureEvidence;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Label;

/** What customers say in their messages, as the activities of audit-definitions 4. */
final class StanceReader {

  private StanceReader() {}

  /**
   * What an event is: what is recorded, or all that its text says.
   *
   * @param afterReceipt whether it comes after the receipt; before it, nothing is a stance
   * @param outcomeTold whether an outcome was told before, which can be rejected
   */
  static List<Activity> of(
      EventRow row, DisclosureEvidence toldBy, boolean afterReceipt, boolean outcomeTold) {
    Activity recorded = row.activity();
    boolean saysMore = toldBy.usesTexts() && afterReceipt && isMessage(recorded, toldBy);
    if (!saysMore) {
      return List.of(recorded);
    }
    Set<Label> said = row.detections().stream().map(Detection::label).collect(Collectors.toSet());
    List<Activity> stances = new ArrayList<>();
    if (said.contains(Label.DISSATISFACTION)) {
      stances.add(outcomeTold ? Activity.OUTCOME_REJECTED : Activity.DISSATISFACTION_EXPRESSED);
    }
    if (said.contains(Label.ESCALATION_REQUEST)) {
      stances.add(Activity.ESCALATION_REQUESTED);
    }
    if (said.contains(Label.OUTCOME_ACCEPTED)) {
      stances.add(Activity.OUTCOME_ACCEPTED);
    }
    if (said.contains(Label.WITHDRAWN)) {
      stances.add(Activity.COMPLAINT_WITHDRAWN);
    }
    return stances.isEmpty() ? List.of(Activity.MESSAGE_RECEIVED) : stances;
  }

  /** Whether the text has to tell what the message is; else the record does. */
  private static boolean isMessage(Activity recorded, DisclosureEvidence toldBy) {
    return recorded == Activity.MESSAGE_RECEIVED
        || (Activity.STANCES.contains(recorded) && !toldBy.usesRecord());
  }
}
