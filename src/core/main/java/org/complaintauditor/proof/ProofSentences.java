package org.complaintauditor.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.model.CaseDate;
import org.complaintauditor.model.Event;
import org.complaintauditor.obligation.Assessment;
import org.complaintauditor.obligation.EventSearch;
import org.complaintauditor.obligation.ExaminedEvent;
import org.complaintauditor.obligation.Objection;
import org.complaintauditor.obligation.RecordRule;
import org.complaintauditor.obligation.Situation;
import org.complaintauditor.obligation.UnknownAttributes;
import org.complaintauditor.text.MessageBundle;

/** A proof in one sentence. */
final class ProofSentences {

  /** Reasons are named only where they fit into a sentence. */
  private static final int REASONS_AT_MOST = 2;

  private final MessageBundle words;
  private final ProofPartText parts;
  private final Proof proof;

  ProofSentences(MessageBundle words, ProofPartText parts, Proof proof) {
    this.words = words;
    this.parts = parts;
    this.proof = proof;
  }

  String sentence() {
    String title = proof.commitment().title().in(words.language());
    if (proof.finding().shown().isEmpty() || proof.clock().isEmpty()) {
      return withoutOccurrence(title);
    }
    ObligationClock clock = proof.clock().get();
    return words.text(
        "proof.sentence",
        title,
        parts.dueOn(clock.due()),
        parts.counted(clock),
        String.join("; ", happened(clock)));
  }

  private String withoutOccurrence(String title) {
    String meaning = parts.meaning(proof);
    String sentence =
        words.text("proof.sentence.none", title, parts.lower(words.of(proof.verdict())), meaning);
    List<String> all = new ArrayList<>();
    all.add(sentence);
    proof.notes().forEach(note -> all.add(upper(parts.note(note)) + "."));
    proof.finding().unknown().ifPresent(why -> all.add(unknown(why)));
    return proof
        .cause()
        .map(
            event ->
                sentence
                    + " "
                    + words.text(
                        "proof.sentence.cause",
                        upper(words.of(event.activity())),
                        parts.date(event.date()),
                        parts.name(event)))
        .orElse(String.join(" ", all));
  }

  /** What the record lacks, and what the verdict would be with each value of it. */
  private String unknown(UnknownAttributes why) {
    List<String> said = new ArrayList<>();
    said.add(words.text("proof.unknown.names", String.join(", ", why.names())));
    if (!why.readings().isEmpty()) {
      said.add(upper(String.join("; ", parts.unknown(why))) + ".");
    }
    return String.join(" ", said);
  }

  private List<String> happened(ObligationClock clock) {
    List<String> clauses = new ArrayList<>();
    switch (proof.reason()) {
      case IN_TIME -> clauses.add(done("proof.did.in_time", clock));
      case EARLY -> clauses.add(done("proof.did.early", clock));
      case LATE -> clauses.add(late(clock));
      case CONTRADICTED -> proof.cause().ifPresent(event -> clauses.add(contradicted(event)));
      case RUNNING -> clauses.addAll(running());
      case MISSING -> clauses.addAll(missing());
      case NOT_RECORDED -> {
        clauses.addAll(lateOrMissing(clock));
        clauses.add(notRecorded());
      }
      case UNRECORDED_CHANNEL -> {
        clauses.addAll(lateOrMissing(clock));
        proof.cause().ifPresent(event -> clauses.add(unrecorded(event)));
      }
      case CONTENT_UNKNOWN -> {
        clauses.addAll(lateOrMissing(clock));
        if (situation().contradicted()) {
          clauses.add(words.text("proof.did.contradicted.too"));
        }
        proof
            .cause()
            .ifPresent(
                event ->
                    clauses.add(
                        words.text(unknown(event), parts.date(event.date()), parts.name(event))));
      }
      case PRECISION -> {
        clauses.addAll(
            clock.discharge().isPresent() ? List.of(done("proof.did.on", clock)) : notDone());
        clauses.add(precision(clock));
      }
      case NO_RECEIPT,
          ATTRIBUTE_UNKNOWN,
          MERGED,
          OUT_OF_SCOPE,
          ALREADY_AT_CCTS,
          ALREADY_AT_ADR,
          ANOTHER_PROCESS,
          WITHDRAWN,
          RESOLVED_FIRST,
          NO_TRIGGER,
          NOT_CONCLUDED,
          CLOSED_WITHIN_INTERVAL ->
          clauses.add(words.of(proof.reason()));
    }
    if (proof.finding().breachedOccurrences() > 1) {
      clauses.add(words.text("proof.did.more", proof.finding().breachedOccurrences()));
    }
    return clauses;
  }

  private String contradicted(Event event) {
    return words.text(
        "proof.did.contradicted",
        parts.date(event.date()),
        parts.name(event),
        parts.wrong(event, proof.finding().contradicted()));
  }

  private Situation situation() {
    return proof.finding().shown().orElseThrow().assessment().situation();
  }

  /** What depends on a time of day that is not recorded, and of which events it is not. */
  private String precision(ObligationClock clock) {
    Optional<CaseDate> differing = clock.due().given().filter(given -> given.differs());
    if (differing.isPresent()) {
      return words.text("proof.did.precision.given", differing.get().name());
    }
    UnknownTimeOfDay open = UnknownTimeOfDay.of(situation());
    String depends = words.text("proof.did.precision." + open);
    List<Event> timeless =
        open.compared(clock, proof.cause()).stream()
            .filter(event -> event.row().timestamp().isDateOnly())
            .distinct()
            .toList();
    return timeless.isEmpty()
        ? depends
        : words.text("proof.did.precision.of", depends, parts.timeless(timeless));
  }

  /** Why nobody can say what the contact told. */
  private String unknown(Event event) {
    if (event.notUnderstood()) {
      return "proof.did.not_understood";
    }
    if (event.toldElsewhere()) {
      return "proof.did.elsewhere";
    }
    if (!event.contentUnknown()) {
      return event.doubted().isEmpty() ? "proof.did.disputed" : "proof.did.doubted";
    }
    return isSetAside(event) ? "proof.did.set_aside" : "proof.did.unknown";
  }

  /** Whether what is recorded of an event without a text is set aside. */
  private boolean isSetAside(Event event) {
    return proof.search().stream()
        .flatMap(search -> search.events().stream())
        .filter(one -> one.event().equals(event))
        .flatMap(one -> one.objections().stream())
        .anyMatch(objection -> objection.why() == Objection.Why.SET_ASIDE);
  }

  private String done(String key, ObligationClock clock) {
    return words.text(key, dischargedAt(clock));
  }

  private String dischargedAt(ObligationClock clock) {
    Event discharge = clock.discharge().orElseThrow();
    return clock.inHours() ? parts.when(discharge) : parts.date(discharge.date());
  }

  private String late(ObligationClock clock) {
    int days = clock.lateBusinessDays().orElse(0);
    return clock.inHours() && days == 0
        ? words.text("proof.did.late.time", dischargedAt(clock))
        : words.text("proof.did.late", dischargedAt(clock), days);
  }

  private List<String> running() {
    String audited = parts.audited(proof.auditInstant());
    if (proof.search().flatMap(EventSearch::stop).isEmpty()) {
      return List.of(words.text("proof.did.pending", audited));
    }
    List<String> clauses = new ArrayList<>();
    clauses.add(parts.notFound("proof.did.none", proof));
    clauses.add(words.text("proof.did.pending.over", audited));
    clauses.addAll(outside());
    return clauses;
  }

  private List<String> lateOrMissing(ObligationClock clock) {
    return clock.discharge().isPresent() ? List.of(late(clock)) : notDone();
  }

  private List<String> notDone() {
    List<String> clauses = new ArrayList<>();
    clauses.add(
        words.text(
            "proof.did.missing",
            parts.notFound("proof.did.none", proof),
            proof.commitment().sought().in(words.language())));
    clauses.addAll(outside());
    return clauses;
  }

  /** What would have counted, had it not come after what ended the window. */
  private List<String> outside() {
    List<ExaminedEvent> outside = proof.search().map(EventSearch::outside).orElse(List.of());
    if (outside.isEmpty()) {
      return List.of();
    }
    Event first = outside.get(0).event();
    return List.of(
        words.text(
            "proof.did.outside",
            words.of(first.activity()),
            parts.date(first.date()),
            parts.name(first),
            outside.size() - 1));
  }

  private List<String> missing() {
    EventSearch search = proof.search().orElseThrow();
    List<String> clauses = new ArrayList<>(notDone());
    List<String> vain = new ArrayList<>(2);
    List<ExaminedEvent> contacts = search.vainContacts();
    vain.add(contacts.isEmpty() ? alone(search) : vain("proof.did.vain", contacts));
    List<ExaminedEvent> messages = search.vainMessages();
    if (!messages.isEmpty()) {
      vain.add(vain("proof.did.vain.messages", messages));
    }
    clauses.addAll(1, vain);
    return clauses;
  }

  private String vain(String key, List<ExaminedEvent> events) {
    List<String> reasons = events.stream().map(parts.examined()::why).distinct().toList();
    String why =
        reasons.size() > REASONS_AT_MOST
            ? ""
            : words.text("proof.did.vain.why", String.join("; ", reasons));
    return words.text(key, events.size(), why);
  }

  private String alone(EventSearch search) {
    return words.text(
        search.startIncluded() ? "proof.did.alone.from" : "proof.did.alone.after",
        parts.name(search.start()));
  }

  /** What the export would have to record for this to be a breach. */
  private String notRecorded() {
    Assessment assessment = proof.finding().shown().orElseThrow().assessment();
    RecordRule.Unplaced unplaced = assessment.unplaced();
    if (!unplaced.isEmpty()) {
      List<String> missing = new ArrayList<>();
      unplaced.told().forEach(one -> missing.add(words.of(one)));
      unplaced.acts().forEach(one -> missing.add(words.of(one)));
      if (unplaced.contacts()) {
        missing.add(words.text("proof.did.not_recorded.contacts"));
      }
      return words.text("proof.did.not_recorded", String.join(", ", missing));
    }
    Event event = proof.cause().orElseThrow();
    return words.text(
        assessment.filledElsewhere().isPresent()
            ? "proof.did.not_recorded.once"
            : "proof.did.not_recorded.closed",
        parts.date(event.date()),
        parts.name(event));
  }

  private String unrecorded(Event event) {
    return words.text(
        "proof.did.unrecorded",
        words.of(event.channel()),
        parts.name(event),
        parts.date(event.date()));
  }

  private String upper(String text) {
    return text.substring(0, 1).toUpperCase(words.locale()) + text.substring(1);
  }
}
