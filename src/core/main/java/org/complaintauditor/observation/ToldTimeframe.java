package org.complaintauditor.observation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.evidence.message.Language;
import org.complaintauditor.evidence.message.VisibleText;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.WithheldText;
import org.complaintauditor.observation.timeframe.TimeframeParser;
import org.complaintauditor.observation.timeframe.TimeframePassage;

/**
 * A timeframe that a contact told.
 *
 * @param contact the contact
 * @param lastDay the last day of the timeframe; empty: not known
 * @param quote the words by which it was told; empty where no text shows them
 */
record ToldTimeframe(Event contact, Optional<LocalDate> lastDay, String quote) {

  /** What the text of a contact promises. */
  static ToldTimeframe of(Event contact, TimeframeParser times, ZoneId zone) {
    List<Detection> told =
        contact.row().detections().stream()
            .filter(detection -> detection.label() == Label.TIMEFRAME)
            .toList();
    LocalDateTime from = LocalDateTime.ofInstant(contact.row().timestamp().latest(), zone);
    return told.stream()
        .map(
            detection ->
                new ToldTimeframe(
                    contact, times.lastDay(passage(contact, detection), from), detection.quote()))
        .max(Comparator.comparing(promise -> promise.lastDay().orElse(LocalDate.MIN)))
        .orElse(new ToldTimeframe(contact, Optional.empty(), ""));
  }

  private static TimeframePassage passage(Event contact, Detection detection) {
    Language language = Language.of(detection.language()).orElseThrow();
    Optional<WithheldText> withheld = contact.row().withheld();
    if (withheld.isPresent()) {
      String behind = withheld.get().behind().getOrDefault(detection.start(), "");
      return TimeframePassage.of(detection.quote(), behind, language);
    }
    String seen = VisibleText.of(contact.row().text());
    return detection.standsIn(seen)
        ? TimeframePassage.of(seen, detection.start(), detection.end(), language)
        : TimeframePassage.of(detection.quote(), language);
  }

  /** Whether a later contact's timeframe takes the place of this one. */
  boolean isReplacedBy(ToldTimeframe later) {
    return lastDay.isEmpty()
        || later.lastDay().isEmpty()
        || later.lastDay().get().isAfter(lastDay.get());
  }
}
