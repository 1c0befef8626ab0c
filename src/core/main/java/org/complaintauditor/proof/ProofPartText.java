package org.complaintauditor.proof;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.AuditInstant;
import org.complaintauditor.model.CaseDate;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.Limit;
import org.complaintauditor.model.WordSet;
import org.complaintauditor.obligation.Due;
import org.complaintauditor.obligation.EventSearch;
import org.complaintauditor.obligation.Review;
import org.complaintauditor.obligation.UnknownAttributes;
import org.complaintauditor.text.DateFormats;
import org.complaintauditor.text.DateFormats.Detail;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;

/** The parts of a proof in words: events, limits, days and objections. */
public final class ProofPartText {

  private static final int QUOTE = 200;

  /** What a period begins with by its name; other contacts and events are called so. */
  private static final Set<Activity> AFTER =
      WordSet.of(
          Activity.COMPLAINT_RECEIVED,
          Activity.DISSATISFACTION_EXPRESSED,
          Activity.OUTCOME_REJECTED,
          Activity.OUTCOME_ACCEPTED,
          Activity.ESCALATION_REQUESTED,
          Activity.ESCALATED,
          Activity.INVESTIGATION_CONCLUDED,
          Activity.CLOSED);

  private final MessageBundle words;
  private final DateFormats dates;
  private final ZoneId zone;
  private final Detail detail;

  /**
   * Words for proofs.
   *
   * @param zone in which times are written
   * @param detail how exactly times are written
   */
  public ProofPartText(MessageBundle words, ZoneId zone, Detail detail) {
    this.words = words;
    this.dates = words.dates();
    this.zone = zone;
    this.detail = detail;
  }

  /** Words for a proof; a clock that counts hours is shown as exactly as is needed to follow it. */
  public static ProofPartText of(MessageBundle words, Proof proof) {
    Instant audited = proof.auditInstant().instant();
    Detail detail = proof.clock().map(clock -> detail(clock, audited)).orElse(Detail.MINUTES);
    return new ProofPartText(words, proof.auditInstant().zone(), detail);
  }

  private static Detail detail(ObligationClock clock, Instant audited) {
    if (clock.due().instant().isEmpty()) {
      return Detail.MINUTES;
    }
    Instant compared =
        clock.discharge().map(event -> event.row().timestamp().earliest()).orElse(audited);
    long apart = compared.getEpochSecond() - clock.due().instant().get().getEpochSecond();
    return apart == 0 ? Detail.FRACTIONS : Detail.SECONDS;
  }

  /** When an event happened: with its time of day, if that is known. */
  public String when(Event event) {
    return event.row().timestamp().isDateOnly()
        ? dates.date(event.date())
        : dates.dateAndTime(event.row().timestamp().earliest(), zone, detail);
  }

  /**
   * What was found in an event's text and counts, each with its quote, place and lexicon entry, and
   * with what the second opinion says of it; then what the text may tell besides, which counts for
   * nothing.
   */
  public List<String> detections(Event event) {
    return Stream.concat(
            event.row().detections().stream()
                .filter(found -> event.countsAs(found.label()))
                .map(found -> judged(found, detection("proof.detected", found))),
            event.row().possible().stream()
                .filter(found -> mayTell(event, found))
                .map(
                    found ->
                        detection(found.isDoubted() ? "proof.doubted" : "proof.possible", found)))
        .toList();
  }

  private String detection(String key, Detection found) {
    return words.text(
        key,
        words.of(found.label()),
        words.quote(found.quote(), QUOTE),
        String.valueOf(found.start()),
        String.valueOf(found.end()),
        found.entry(),
        found.language());
  }

  private String judged(Detection found, String text) {
    return switch (found.opinion()) {
      case NONE, POSSIBLE -> text;
      case CONFIRMED, DOUBTED -> words.text("proof.opinion." + found.opinion(), text);
    };
  }

  /** Whether it is news: a question tells nothing, and what is told need not be found again. */
  private static boolean mayTell(Event event, Detection found) {
    return found.label() != Label.IDENTITY_CHECK
        && found.label().disclosure().filter(event::discloses).isEmpty();
  }

  /** What the verdict would be with each value of what is unknown. */
  public List<String> unknown(UnknownAttributes why) {
    if (why.readings().isEmpty()) {
      return List.of(words.text("proof.unknown.untried", String.join(", ", why.names())));
    }
    return why.readings().stream()
        .map(
            reading ->
                words.text(
                    "proof.unknown.reading",
                    reading.values().entrySet().stream()
                        .map(one -> words.text("proof.unknown.value", one.getKey(), one.getValue()))
                        .collect(Collectors.joining(", ")),
                    lower(words.of(reading.reason().verdict())),
                    words.of(reading.reason())))
        .toList();
  }

  /** Under which readings of doubtful words the verdict would be another. */
  public List<String> review(Review review) {
    if (review.deciding().isEmpty()) {
      return List.of(
          words.text(
              "proof.review.together",
              joined(review.verdicts().stream().map(words::of).toList(), "proof.or")));
    }
    return review.deciding().stream().map(this::doubt).toList();
  }

  private String doubt(Review.Doubt doubt) {
    Detection found = doubt.detection();
    return words.text(
        "proof.review." + (doubt.isCounted() ? "counted" : "not_counted"),
        words.of(doubt.verdict()),
        dates.date(doubt.event().date()),
        name(doubt.event()),
        words.of(found.label()),
        words.quote(found.quote(), QUOTE));
  }

  /**
   * What an event's text says that is wrong, in its own words.
   *
   * @param about about what; empty for the ombudsman, of whom the texts say it themselves
   */
  public String wrong(Event event, Set<Disclosure> about) {
    List<String> quotes =
        event.row().detections().stream()
            .filter(
                found ->
                    about.isEmpty()
                        ? found.label().contradicts().isPresent()
                        : found.label().disclosure().filter(about::contains).isPresent())
            .map(found -> words.text("proof.quote", words.quote(found.quote(), QUOTE)))
            .distinct()
            .toList();
    return joined(quotes, "proof.and");
  }

  /** What an event is: what happened, by whom, by which way. */
  public String what(Event event) {
    List<String> parts = new ArrayList<>();
    parts.add(words.of(event.activity()));
    if (event.role() != ActorRole.NONE && event.role() != ActorRole.CUSTOMER) {
      parts.add(words.of(event.role()));
    }
    if (event.channel() != Channel.NONE) {
      parts.add(words.of(event.channel()));
    }
    return String.join(", ", parts);
  }

  /** When, what and which event, in one line. */
  public String event(Event event) {
    return words.text("proof.event", when(event), what(event), name(event));
  }

  /** The event's name, harmless. */
  public String name(Event event) {
    return TextSanitizer.line(event.name(), 60);
  }

  /** When something was due: a day, or a time for a limit of hours. */
  public String due(ObligationClock clock) {
    return isRange(clock.due()) ? range(clock.due()) : moment(clock.due());
  }

  /** The same within a sentence, such as {@code on 7 January 2026} in languages that say so. */
  public String dueOn(Due due) {
    return isRange(due) ? range(due) : words.text("proof.due.on", moment(due));
  }

  /** Whether the due time depends on a time of day that is not recorded. */
  private static boolean isRange(Due due) {
    return due.instant().isPresent()
        ? due.earliest().isBefore(due.latest())
        : due.firstDate().isBefore(due.date());
  }

  private String range(Due due) {
    if (due.instant().isEmpty()) {
      return words.text("proof.due.between", dates.date(due.firstDate()), dates.date(due.date()));
    }
    return words.text(
        "proof.due.between",
        dates.dateAndTime(due.earliest(), zone, detail),
        dates.dateAndTime(due.latest(), zone, detail));
  }

  private String moment(Due due) {
    return due.instant()
        .map(instant -> dates.dateAndTime(instant, zone, detail))
        .orElseGet(() -> dates.date(due.date()));
  }

  /** A limit, such as {@code 2 business days}. */
  public String limit(Limit.Span span) {
    if (span instanceof Limit.BusinessDays days) {
      return words.text("proof.limit.business", days.days());
    }
    if (span instanceof Limit.CalendarDays days) {
      return days.inWeeks()
          ? words.text("proof.limit.weeks", days.weeks())
          : words.text("proof.limit.calendar", days.days());
    }
    if (span instanceof Limit.UpToGivenDate given) {
      return words.text("proof.limit.given", given.date());
    }
    Duration duration = ((Limit.Hours) span).duration();
    List<String> units = new ArrayList<>();
    if (duration.toHours() > 0 || duration.toSeconds() == 0) {
      units.add(words.text("proof.limit.hours", duration.toHours()));
    }
    if (duration.toMinutesPart() > 0) {
      units.add(words.text("proof.limit.minutes", duration.toMinutesPart()));
    }
    if (duration.toSecondsPart() > 0) {
      units.add(words.text("proof.limit.seconds", duration.toSecondsPart()));
    }
    return String.join(" ", units);
  }

  /** A limit with the name by which an option can change it. */
  public String limit(String commitment, Limit limit) {
    if (limit.span() instanceof Limit.UpToGivenDate) {
      return limit(limit.span());
    }
    String span =
        limit.mayMove()
            ? words.text("proof.limit.moved", limit(limit.span()))
            : limit(limit.span());
    return words.text("proof.limit", span, commitment + "." + limit.name());
  }

  /**
   * From what the due date is counted, such as {@code 2 business days after the contact of ...}.
   */
  public String counted(ObligationClock clock) {
    if (clock.due().given().isPresent()) {
      CaseDate given = clock.due().given().get();
      return words.text("proof.counted.given", given.name(), given(given));
    }
    Event trigger = clock.trigger();
    String after = after(trigger, clock.fromReceipt());
    if (clock.level().isPresent()) {
      ObligationClock.FailedLevel level = clock.level().get();
      after =
          words.text(
              "proof.counted.level", after, level.number(), words.text("Way." + level.way()));
    }
    String counted =
        isSameDay(clock.limit().span())
            ? words.text("proof.counted.same", after)
            : words.text("proof.counted", limit(clock.limit().span()), after);
    if (clock.suspendedDays() > 0) {
      counted = words.text("proof.counted.suspended", counted, clock.suspendedDays());
    }
    return clock.moved() ? words.text("proof.counted.moved", counted) : counted;
  }

  /** The values of a date that the data give, each with the field, the file and the row. */
  public String given(CaseDate date) {
    return joined(
        date.values().stream()
            .map(
                value ->
                    words.text(
                        "proof.given",
                        value.date().timestamp().isDateOnly()
                            ? dates.date(value.day())
                            : dates.dateAndTime(value.until(), zone, detail),
                        TextSanitizer.line(value.date().field(), 60),
                        TextSanitizer.line(value.origin().toString(), 120)))
            .toList(),
        "proof.or");
  }

  /** An event as what something follows, such as {@code the escalation of 8 January 2026}. */
  private String after(Event event, boolean receipt) {
    String when = isInHours() ? when(event) : dates.date(event.date());
    return words.text("proof.after." + afterKey(event, receipt), when);
  }

  /** Which level failed, since when it was that one, and how it failed. */
  public String level(ObligationClock.FailedLevel level) {
    return words.text(
        "proof.level",
        level.number(),
        after(level.start(), level.fromReceipt()),
        name(level.start()),
        words.text("Way." + level.way()));
  }

  /** What the reason means; of what has a process of its own, what the pack says. */
  String meaning(Proof proof) {
    return proof
        .finding()
        .process()
        .map(
            what -> {
              String said = what.in(words.language());
              return said.substring(0, 1).toUpperCase(words.locale()) + said.substring(1) + ".";
            })
        .orElseGet(() -> words.meaning(proof.reason()));
  }

  /** Which parts of a whole a contact tells, and which not. */
  String inPart(Event event, Disclosure whole) {
    return words.text(
        "proof.why.TOLD_IN_PART",
        parts(whole, event.disclosures()::contains),
        parts(whole, part -> !event.disclosures().contains(part)),
        words.of(whole));
  }

  private String parts(Disclosure whole, Predicate<Disclosure> which) {
    return joined(whole.parts().stream().filter(which).map(words::of).toList(), "proof.and");
  }

  /** What there is to say about an event. */
  public String note(ProofNote note) {
    if (note.whole().isPresent()) {
      return words.text(
          "proof.note." + note.kind(),
          dates.date(note.event().date()),
          name(note.event()),
          inPart(note.event(), note.whole().get()));
    }
    return words.text(
        "proof.note." + note.kind(),
        dates.date(note.event().date()),
        name(note.event()),
        TextSanitizer.line(note.event().row().trackingNumber(), 60));
  }

  /** How many days of waiting are not counted at most. */
  public String cap(String commitment, ObligationClock.Cap cap) {
    return words.text(
        cap.reached() ? "proof.cap.reached" : "proof.cap",
        cap.parameter().value(),
        commitment + "." + cap.parameter().name());
  }

  private static boolean isSameDay(Limit.Span span) {
    return (span instanceof Limit.BusinessDays business && business.days() == 0)
        || (span instanceof Limit.CalendarDays calendar && calendar.days() == 0);
  }

  private static String afterKey(Event trigger, boolean receipt) {
    if (receipt) {
      return "COMPLAINT_RECEIVED";
    }
    Activity activity = trigger.activity();
    if (AFTER.contains(activity)) {
      return activity.name();
    }
    if (trigger.contact()) {
      return "contact";
    }
    return activity == Activity.MESSAGE_RECEIVED
        ? activity.name()
        : trigger.direction() == Direction.OUTBOUND ? "contact" : "event";
  }

  /** That a time of day is not recorded of these events. */
  public String timeless(List<Event> events) {
    return joined(
        events.stream()
            .map(
                event ->
                    words.text(
                        "proof.did.precision.event",
                        words.of(event.activity()),
                        dates.date(event.date()),
                        name(event)))
            .toList(),
        "proof.and");
  }

  /** What a contact tells, such as {@code the tracking number and the timeframe}. */
  public String told(Event event) {
    return joined(event.disclosures().stream().sorted().map(words::of).toList(), "proof.and");
  }

  /** What an examined event is held to be, and why. */
  public ExaminedEventText examined() {
    return new ExaminedEventText(words, this);
  }

  /** Parts in one, the last with a word before it, such as "and". */
  String joined(List<String> parts, String key) {
    if (parts.size() < 2) {
      return String.join("", parts);
    }
    int last = parts.size() - 1;
    return words.text(key, String.join(", ", parts.subList(0, last)), parts.get(last));
  }

  /** That it was not found, as the beginning of a sentence or a line. */
  public String notFound(String key, Proof proof) {
    EventSearch.In in = proof.search().map(EventSearch::in).orElse(EventSearch.In.RECORD);
    return words.text(key + "." + in, window(proof));
  }

  /** The audit instant: its day, or its time where hours are counted. */
  public String audited(AuditInstant instant) {
    return isInHours()
        ? dates.dateAndTime(instant.instant(), zone, detail)
        : dates.date(instant.date());
  }

  private boolean isInHours() {
    return detail != Detail.MINUTES;
  }

  /** The end of a proof's search, such as {@code up to 15 April 2026}. */
  public String window(Proof proof) {
    Optional<EventSearch.Stop> stop = proof.search().flatMap(EventSearch::stop);
    if (stop.isPresent()) {
      Event event = stop.get().event();
      return words.text("proof.window." + stop.get().kind(), name(event), dates.date(event.date()));
    }
    Optional<Event> discharge = proof.clock().flatMap(ObligationClock::discharge);
    return words.text(
        "proof.window.open",
        discharge.map(event -> dates.date(event.date())).orElse(audited(proof.auditInstant())));
  }

  /** A date, such as {@code 7 January 2026}. */
  public String date(LocalDate date) {
    return dates.date(date);
  }

  String lower(String text) {
    return text.substring(0, 1).toLowerCase(words.locale()) + text.substring(1);
  }
}
