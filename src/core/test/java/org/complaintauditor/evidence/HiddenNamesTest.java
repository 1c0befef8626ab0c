package org.complaintauditor.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.TextReading;
import org.complaintauditor.model.Timestamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HiddenNamesTest {
  private static EventRow row(Activity activity, String actor, ActorRole role, String text) {
    return EventRow.of(
            "C-1",
            new Origin("export.csv", 0, 1),
            Timestamp.at(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC),
            activity)
        .by(role)
        .on(Channel.EMAIL)
        .saying(text)
        .with(
            draft -> {
              draft.eventId = "e1";
              draft.actor = actor;
              draft.language = "en";
            })
        .read(
            new TextReading(
                List.of(new Detection(Label.ACKNOWLEDGEMENT, "entry", "en", text, 0, "")),
                List.of(),
                true,
                false));
  }

  private static EventRow sent(String text) {
    return row(Activity.MESSAGE_SENT, "A-1", ActorRole.AGENT, text);
  }

  private static String shown(HiddenNames names, EventRow... rows) {
    List<EventRow> hidden = names.hide(List.of(rows));
    Detection found = hidden.get(0).detections().get(0);
    assertThat(found.end()).isEqualTo(rows[0].text().length());
    assertThat(found.standsIn(rows[0].text())).isTrue();
    return Detection.shown(found.quote());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Dear Anna Roy, your number is TN-4471001|Dear …, your number is TN-4471001",
        "Dear Ms. Roy, your complaint by Anna|Dear Ms. …, your complaint by Anna",
        "Bonjour Zoé Côté-Roy, votre plainte|Bonjour …, votre plainte",
        "Sehr geehrte Frau Müller, wir haben|Sehr geehrte Frau …, wir haben",
        "Dear Grant, we grant you a credit|Dear …, we grant you a credit",
        "Dear April, by April 5, 2026|Dear April, by April 5, 2026",
        "Dear Customer, your complaint|Dear Customer, your complaint",
        "Dear Valued Customer, your complaint|Dear Valued Customer, your complaint",
        "Your complaint has arrived|Your complaint has arrived",
      })
  void whoIsGreetedIsNotNamed(String text, String expected) {
    assertThat(shown(HiddenNames.of(Set.of()), sent(text))).isEqualTo(expected);
  }

  @Test
  void aNameOfTheRecordIsHiddenInEachTextOfTheCase() {
    EventRow sent = sent("We registered the complaint of Anna Roy, anna.roy@example.org");

    assertThat(shown(HiddenNames.of(Set.of("Anna Roy", "anna.roy@example.org")), sent))
        .isEqualTo("We registered the complaint of …, …");
    assertThat(
            shown(
                HiddenNames.of(Set.of()),
                sent,
                row(Activity.MESSAGE_RECEIVED, "Roy, Anna", ActorRole.CUSTOMER, "Thank you")))
        .startsWith("We registered the complaint of …, anna");
    assertThat(
            shown(
                HiddenNames.of(Set.of()),
                sent,
                row(
                    Activity.MESSAGE_RECEIVED,
                    "",
                    ActorRole.NONE,
                    "Hello. My name is Anna Roy and I complain")))
        .startsWith("We registered the complaint of …, anna");
  }

  @Test
  void whereNamesAreAskedForNothingIsHidden() {
    assertThat(shown(HiddenNames.NONE, sent("Dear Anna Roy, thank you")))
        .isEqualTo("Dear Anna Roy, thank you");
  }
}
