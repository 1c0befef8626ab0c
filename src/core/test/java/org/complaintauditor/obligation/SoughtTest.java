package org.complaintauditor.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.complaintauditor.history.CaseHistories;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.DisclosureEvidence;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.EvidenceMode;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Timestamp;
import org.complaintauditor.model.Vocabulary;
import org.junit.jupiter.api.Test;

final class SoughtTest {
  private static final ZoneId ZONE = ZoneId.of("America/Toronto");

  private static EventRow row(int row, String at, Activity activity, ActorRole role, Channel way) {
    return EventRow.of(
            "1",
            new Origin("log.csv", 0, row),
            Timestamp.at(LocalDateTime.parse(at), ZONE),
            activity)
        .by(role)
        .on(way);
  }

  private final CaseHistory history =
      CaseHistories.of(
          List.of(
              row(
                  2,
                  "2026-03-02T09:00",
                  Activity.COMPLAINT_RECEIVED,
                  ActorRole.CUSTOMER,
                  Channel.EMAIL),
              row(
                  3,
                  "2026-03-03T09:00",
                  Activity.ACKNOWLEDGEMENT_SENT,
                  ActorRole.AGENT,
                  Channel.EMAIL)),
          new DisclosureEvidence(false, EvidenceMode.BOTH),
          2);

  @Test
  void thatAnEventIsAVeryOneIsNoEvidenceByTexts() {
    Event contact = history.events().get(1);

    assertThat(Sought.contact().being(contact).fits(contact)).isTrue();
    assertThat(Sought.contact().being(contact).restsOnDetection(contact)).isFalse();
    assertThat(Sought.contact().human().being(contact).restsOnDetection(contact)).isFalse();
    Disclosure told = Vocabulary.core().disclosure("ADR_INFO");
    assertThat(Sought.contact().nothingWrongAbout(told).fits(contact)).isFalse();
  }

  @Test
  void whatAnInternalActAloneKeepsIsNoContact() {
    Sought closing = Sought.event(Activity.CLOSED);

    assertThat(closing.canBeContact()).isFalse();
    assertThat(closing.human().or(Sought.event(Activity.ESCALATED)).canBeContact()).isFalse();
    assertThat(Sought.event(Activity.INVESTIGATION_CONCLUDED).canBeContact()).isFalse();
    assertThat(Sought.nothing().canBeContact()).isFalse();
    assertThat(closing.or(Sought.contact()).canBeContact()).isTrue();
    assertThat(closing.or(Sought.event(Activity.OUTCOME_ACCEPTED)).canBeContact()).isTrue();
    assertThat(Sought.event(Activity.OUTCOME_SENT).canBeContact()).isTrue();
  }
}
