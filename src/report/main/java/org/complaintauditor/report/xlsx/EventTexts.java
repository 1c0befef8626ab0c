package org.complaintauditor.report.xlsx;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Event;

/** What lists say about an event: what is on record, and what was found in its text. */
public final class EventTexts {

  private static final int QUOTE = 200;

  private final ReportWorkbook book;

  public EventTexts(ReportWorkbook book) {
    this.book = book;
  }

  /** What the record says that the contact told the customer. */
  String recorded(Event event) {
    Set<Disclosure> recorded = new HashSet<>(event.disclosures());
    recorded.removeAll(event.detected());
    return named(recorded);
  }

  private String named(Set<Disclosure> disclosures) {
    return disclosures.stream().sorted().map(book::word).collect(Collectors.joining(", "));
  }

  /**
   * What was found in the event's text and counts, each with its words and the lexicon entry.
   *
   * @param named whether the event is named
   */
  public Stream<String> found(Event event, boolean named) {
    return event.row().detections().stream()
        .filter(found -> event.countsAs(found.label()))
        .map(found -> named ? book.word("pair", event.name(), found(found)) : found(found));
  }

  private String found(Detection found) {
    String text =
        book.word(
            "found",
            book.word(found.label()),
            book.words.quote(found.quote(), QUOTE),
            found.entry(),
            found.language());
    return found.isDoubted() ? book.word("found.doubted", text) : text;
  }

  /** The event's name; nothing where there is none. */
  static String name(Optional<Event> event) {
    return event.map(Event::name).orElse("");
  }

  private static String unknown(Event event) {
    if (event.notUnderstood()) {
      return "remark.not_understood";
    }
    return event.toldElsewhere() ? "remark.elsewhere" : "remark.content_unknown";
  }

  /** What a reader must know of the event besides; empty where there is nothing. */
  String remarks(Event event) {
    Stream.Builder<String> remarks = Stream.builder();
    if (event.activityDetected()) {
      remarks.add(book.word("remark.detected", book.word(event.row().activity())));
    }
    if (event.deliveryFailed()) {
      remarks.add(book.word("remark.not_delivered"));
    }
    if (event.contentUnknown()) {
      remarks.add(book.word(unknown(event)));
    }
    Set<Disclosure> doubted = event.doubted();
    Set<Disclosure> disputed = new HashSet<>(event.disputed());
    disputed.removeAll(doubted);
    if (!disputed.isEmpty()) {
      remarks.add(book.word("remark.disputed", named(disputed)));
    }
    if (!doubted.isEmpty()) {
      remarks.add(book.word("remark.doubted", named(doubted)));
    }
    if (!event.contradicted().isEmpty()) {
      remarks.add(book.word("remark.wrong", named(event.contradicted())));
    }
    return remarks.build().collect(Collectors.joining("; "));
  }
}
