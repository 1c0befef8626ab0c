package org.complaintauditor.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.GivenDate;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.TextReading;
import org.complaintauditor.model.Timestamp;
import org.complaintauditor.model.WithheldText;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class RowDigestTest {
  private static final ZoneId ZONE = ZoneId.of("America/Toronto");
  private static final Timestamp TIME = Timestamp.at(Instant.parse("2026-01-05T14:00:00Z"), ZONE);
  private static final Map<String, GivenDate> DEADLINE =
      Map.of("deadline", new GivenDate("due_date", Timestamp.on(LocalDate.of(2026, 1, 9), ZONE)));

  private static EventRow row(
      String id, String actor, String refersTo, String number, String text, String language) {
    return EventRow.of("C1", new Origin("a.csv", 0, 2), TIME, Activity.MESSAGE_SENT)
        .by(ActorRole.AGENT)
        .on(Channel.EMAIL)
        .telling(Disclosure.TIMEFRAME, Disclosure.ACKNOWLEDGEMENT)
        .saying(text)
        .with(
            draft -> {
              draft.eventId = id;
              draft.actor = actor;
              draft.refersTo = refersTo;
              draft.trackingNumber = number;
              draft.language = language;
              draft.attributes = Map.of("team", "North", "customer_type", "INDIVIDUAL");
            });
  }

  private static EventRow row() {
    return row("E1", "Ann", "E0", "TN-1", "Thank you, Zoë", "en");
  }

  @Test
  @DisplayName("it is what a hash program says of the texts with a NUL between")
  void canBeRepeated() {
    // printf 'E1\0002026-01-05T14:00:00Z\0002026-01-05T14:00:00Z\0002026-01-05\000MESSAGE_SENT\000
    // Ann\000AGENT\000EMAIL\000ACKNOWLEDGEMENT,TIMEFRAME\000NONE\000E0\000TN-1\000'$(printf
    // 'Thank you, Zoë' | sha256sum | cut -c1-64)'\000en\000INDIVIDUAL' | sha256sum, in one line;
    // for the second with the deadline's texts
    assertThat(RowDigest.of(row())).isEqualTo("qsg7c5w5fvgdjpph");
    assertThat(RowDigest.of(row().with(draft -> draft.dates = DEADLINE)))
        .isEqualTo("qy6f2yfz8dmwkrpr");
  }

  @Test
  @DisplayName("a text that was taken out leaves it as it was")
  void withoutText() {
    WithheldText kept = new WithheldText(14, 14, RowDigest.ofText(row()), Map.of());

    EventRow withheld = row().with(draft -> draft.text("").withheld = Optional.of(kept));
    assertThat(RowDigest.of(withheld)).isEqualTo(RowDigest.of(row()));
  }

  @Test
  @DisplayName("each part that a row says makes it another")
  void saysSomethingElse() {
    EventRow row = row();
    List<EventRow> others =
        List.of(
            row("E2", "Ann", "E0", "TN-1", "Thank you, Zoë", "en"),
            row("E1", "Bob", "E0", "TN-1", "Thank you, Zoë", "en"),
            row("E1", "Ann", "", "TN-1", "Thank you, Zoë", "en"),
            row("E1", "Ann", "E0", "", "Thank you, Zoë", "en"),
            row("E1", "Ann", "E0", "TN-1", "Thank you", "en"),
            row("E1", "Ann", "E0", "TN-1", "Thank you, Zoë", ""),
            row.by(ActorRole.SYSTEM),
            row.on(Channel.CHAT),
            row.telling(Disclosure.TIMEFRAME),
            row.with(draft -> draft.attributes = Map.of("customer_type", "BUSINESS")),
            row.with(draft -> draft.dates = DEADLINE),
            row.with(draft -> draft.dates = Map.of("deadline", new GivenDate("due", TIME))),
            at(Timestamp.on(LocalDate.of(2026, 1, 5), ZONE)),
            at(Timestamp.at(Instant.parse("2026-01-05T14:00:01Z"), ZONE)));

    Set<String> digests = new LinkedHashSet<>();
    digests.add(RowDigest.of(row));
    others.forEach(other -> digests.add(RowDigest.of(other)));
    assertThat(digests)
        .hasSize(others.size() + 1)
        .allMatch(one -> one.matches("[0-9a-hjkmnp-tv-z]{16}"));
  }

  private static EventRow at(Timestamp time) {
    EventRow row = row();
    return row.with(draft -> draft.timestamp = time);
  }

  @Test
  @DisplayName("the team and what was found in the text make it no other")
  void saysTheSame() {
    EventRow row = row();
    assertThat(
            List.of(
                RowDigest.of(
                    row.with(
                        draft ->
                            draft.attributes =
                                Map.of("team", "South", "customer_type", "INDIVIDUAL"))),
                RowDigest.of(
                    row.read(
                        new TextReading(
                            List.of(
                                new Detection(
                                    Label.ACKNOWLEDGEMENT, "thanks", "en", "Thank", 0, "")),
                            List.of(),
                            true,
                            false)))))
        .containsOnly(RowDigest.of(row));
  }
}
