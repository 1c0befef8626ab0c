package org.complaintauditor.proof;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.complaintauditor.model.Event;
import org.complaintauditor.observation.CaseObservations;
import org.complaintauditor.observation.Measurement;
import org.complaintauditor.observation.Observation;
import org.complaintauditor.observation.ObservationKind;
import org.complaintauditor.text.DateFormats;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TerminalText;

/** The observations of a case in words, with the events that they rest on. */
public final class ObservationText {
  private static final int LONGEST_QUOTE = 120;

  private final MessageBundle words;
  private final ProofPartText parts;

  /** Texts in the language of these words, times in this zone. */
  public ObservationText(MessageBundle words, ZoneId zone) {
    this.words = words;
    this.parts = new ProofPartText(words, zone, DateFormats.Detail.MINUTES);
  }

  /** The section about a case, in lines; none where nothing was observed or measured. */
  public List<String> lines(CaseObservations observed) {
    if (observed.observations().isEmpty() && observed.measured().isEmpty()) {
      return List.of();
    }
    TerminalText lines = new TerminalText(words, false);
    lines.say(words.text("proof.heading.observations"));
    for (Observation observation : observed.observations()) {
      lines.hang("  - ", what(observation));
      events(observation.events(), lines);
    }
    for (Measurement measurement : observed.measured()) {
      lines.hang(
          "  - ",
          words.text(
              "proof.observation.metric",
              words.of(measurement.metric()),
              words.of(measurement.answer())));
      events(List.of(measurement.event()), lines);
    }
    return lines.lines();
  }

  private String what(Observation observation) {
    List<String> texts = new ArrayList<>();
    texts.add(words.of(observation.kind()));
    observation
        .promised()
        .ifPresent(
            day ->
                texts.add(
                    words.text(
                        "proof.observation.promised",
                        words.dates().date(day),
                        observation.businessDays().orElse(0))));
    OptionalInt days = observation.businessDays();
    if (observation.kind() == ObservationKind.IDENTITY_CHECK_DELAYED && days.isPresent()) {
      texts.add(words.text("proof.observation.waited", days.getAsInt()));
    }
    if (!observation.quote().isEmpty()) {
      texts.add(words.text("proof.quote", words.quote(observation.quote(), LONGEST_QUOTE)));
    }
    return String.join(", ", texts);
  }

  private void events(List<Event> events, TerminalText lines) {
    events.forEach(event -> lines.hang("      ", parts.event(event)));
  }
}
