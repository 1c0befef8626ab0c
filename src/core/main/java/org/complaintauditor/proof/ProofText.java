package org.complaintauditor.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.model.AuditInstant;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.LocalizedText;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.RuleNames;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.obligation.CountedDay;
import org.complaintauditor.obligation.EventSearch;
import org.complaintauditor.obligation.ExaminedEvent;
import org.complaintauditor.obligation.Occurrence;
import org.complaintauditor.text.DateFormats;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.ShownTexts;
import org.complaintauditor.text.TerminalText;
import org.complaintauditor.text.TextSanitizer;

/** Proofs in words: in one sentence, or in full for a terminal. */
public final class ProofText {

  private static final Set<String> BASES = Set.of("promise", "right", "derived");

  /** Longest quote of a message: enough to see why it does not tell what was asked for. */
  private static final int TEXT = 600;

  private final MessageBundle words;
  private final DayText days;
  private final String authoritativeLanguage;
  private final RuleNames ruleNames;

  /** Proofs in the language of these words, English being authoritative. */
  public ProofText(MessageBundle words) {
    this(words, "en");
  }

  /**
   * Proofs in the language of these words.
   *
   * @param authoritativeLanguage the language in which the document decides
   */
  public ProofText(MessageBundle words, String authoritativeLanguage) {
    this(words, authoritativeLanguage, RuleNames.NONE);
  }

  /** Proofs of findings under this pack, in the language of these words. */
  public ProofText(MessageBundle words, Pack pack) {
    this(words, pack.authoritativeLanguage(), pack.ruleNames());
  }

  private ProofText(MessageBundle words, String authoritativeLanguage, RuleNames ruleNames) {
    this.words = words;
    this.days = new DayText(words);
    this.authoritativeLanguage = authoritativeLanguage;
    this.ruleNames = ruleNames;
  }

  /**
   * What was judged, by what and as of when; the changes tried, and that the record was set aside.
   */
  public List<String> run(
      CaseHistory history, Pack pack, String version, AuditInstant auditInstant) {
    TerminalText lines = new TerminalText(words, false);
    lines.say(
        words.text(
            "proof.run",
            TextSanitizer.line(history.caseId()),
            pack.name(),
            version,
            auditInstant.zone().getId(),
            words
                .dates()
                .dateAndTime(
                    auditInstant.instant(), auditInstant.zone(), DateFormats.Detail.SECONDS)));
    if (!pack.whatIf().isEmpty()) {
      lines.say(words.text("proof.whatif", TextSanitizer.line(String.join(", ", pack.whatIf()))));
    }
    if (!history.toldBy().usesRecord()) {
      lines.say(words.text("proof.set_aside"));
    }
    return lines.lines();
  }

  /** What was owed, until when and counted from what, and what happened instead. */
  public String sentence(Proof proof) {
    return new ProofSentences(words, parts(proof), proof).sentence();
  }

  /** The promise as published: in the authoritative language, then in the reader's. */
  public List<String> promise(Commitment commitment) {
    LocalizedText promise = commitment.promise();
    List<String> quotes = new ArrayList<>();
    for (String language : List.of(authoritativeLanguage, words.language())) {
      String text = promise.byLanguage().get(language);
      if (text != null) {
        String quote =
            words.text(
                "proof.promise",
                words.text("proof.quote", text),
                commitment.clause(),
                words.text("proof.language." + language));
        if (!quotes.contains(quote)) {
          quotes.add(quote);
        }
      }
    }
    return quotes;
  }

  /** The whole proof of a verdict that no data problem leaves in doubt. */
  public List<String> lines(Proof proof) {
    return lines(proof, List.of());
  }

  /**
   * The whole proof, in lines of at most 100 columns where words allow it.
   *
   * @param doubts the data problems that leave the verdict in doubt; they stand below it
   */
  public List<String> lines(Proof proof, List<Problem> doubts) {
    TerminalText lines = new TerminalText(words, false);
    ProofPartText parts = parts(proof);
    Commitment commitment = proof.commitment();
    lines.say(
        words.text(
            "proof.title",
            TextSanitizer.line(proof.caseId()),
            commitment.id(),
            commitment.title().in(words.language())));
    lines.say(words.text("proof.verdict", words.of(proof.verdict()), words.of(proof.reason())));
    for (Problem doubt : doubts) {
      String row = TextSanitizer.line(doubt.origin().toString());
      lines.say(words.text("proof.doubt", words.of(doubt.code()), row));
    }
    lines.say(meaning(proof));
    lines.gap();
    facts(proof, lines);
    proof.clock().ifPresent(clock -> days(clock, lines));
    proof.search().ifPresent(search -> search(proof, search, parts, lines));
    others(proof, parts, lines);
    if (!proof.finding().rules().isEmpty()) {
      lines.gap();
      lines.say(words.text("proof.heading.rules"));
      for (String rule : proof.finding().rules()) {
        lines.hang("  - ", ruleNames.in(words.language(), rule));
      }
    }
    return lines.lines();
  }

  /** What the reason means; of what is set aside, nothing is said. */
  private String meaning(Proof proof) {
    boolean differing = proof.clock().filter(clock -> clock.due().isDiffering()).isPresent();
    if (differing && proof.reason() == Reason.PRECISION) {
      return words.text("proof.meaning.DATES_DIFFER");
    }
    boolean setAside =
        proof.search().filter(search -> search.in() != EventSearch.In.RECORD).isPresent();
    return setAside && (proof.reason() == Reason.MISSING || proof.reason() == Reason.RUNNING)
        ? words.text("proof.meaning." + proof.reason())
        : parts(proof).meaning(proof);
  }

  private ProofPartText parts(Proof proof) {
    return ProofPartText.of(words, proof);
  }

  /**
   * A line of the facts of a proof.
   *
   * @param label what it is; empty where the line goes on with the one before
   * @param text what it says
   */
  public record Fact(String label, String text) {}

  /** Promise, limit, trigger, due, done: what a reader needs before the days. */
  public List<Fact> facts(Proof proof) {
    ProofPartText parts = parts(proof);
    Commitment commitment = proof.commitment();
    List<Fact> facts = new ArrayList<>();
    String label = words.text("proof.label.promise");
    for (String quote : promise(commitment)) {
      facts.add(new Fact(label, quote));
      label = "";
    }
    if (BASES.contains(commitment.basis())) {
      facts.add(fact("basis", words.text("proof.basis." + commitment.basis())));
    }
    facts.add(fact("sought", commitment.sought().in(words.language())));
    proof.clock().ifPresent(clock -> clockFacts(proof, clock, parts, facts));
    proof.cause().ifPresent(event -> cause(event, proof, parts, facts));
    proof
        .finding()
        .otherByRecord()
        .ifPresent(
            verdict -> facts.add(fact("record", words.text("proof.record", words.of(verdict)))));
    for (Event event : proof.shapedBy()) {
      facts.add(new Fact("", parts.event(event)));
      found(event, parts, facts);
    }
    proof.notes().forEach(note -> facts.add(fact("note", parts.note(note))));
    proof.finding().unknown().ifPresent(why -> listed("unknown", parts.unknown(why), facts));
    proof.finding().review().ifPresent(why -> listed("review", parts.review(why), facts));
    return facts;
  }

  private void listed(String key, List<String> readings, List<Fact> facts) {
    String label = words.text("proof.label." + key);
    for (String reading : readings) {
      facts.add(new Fact(label, reading));
      label = "";
    }
  }

  private void cause(Event cause, Proof proof, ProofPartText parts, List<Fact> facts) {
    facts.add(fact("cause", parts.event(cause)));
    Optional<Event> trigger = proof.clock().map(ObligationClock::trigger);
    boolean shown = trigger.filter(cause::equals).filter(Event::activityDetected).isPresent();
    if (!shown) {
      found(cause, parts, facts);
    }
  }

  private void found(Event event, ProofPartText parts, List<Fact> facts) {
    parts.detections(event).forEach(found -> facts.add(new Fact("", found)));
  }

  private void facts(Proof proof, TerminalText lines) {
    List<Fact> facts = facts(proof);
    int width = TerminalText.longest(facts.stream().map(Fact::label).toList());
    for (Fact fact : facts) {
      lines.hang("  " + TerminalText.padded(fact.label(), width) + "  ", fact.text());
    }
  }

  private void clockFacts(
      Proof proof, ObligationClock clock, ProofPartText parts, List<Fact> facts) {
    facts.add(fact("limit", parts.limit(proof.commitment().id(), clock.limit())));
    facts.add(
        fact(
            "source",
            clock
                .due()
                .given()
                .map(parts::given)
                .orElseGet(() -> clock.limit().source().in(words.language()))));
    clock
        .cap()
        .ifPresent(
            cap -> {
              facts.add(fact("cap", parts.cap(proof.commitment().id(), cap)));
              facts.add(fact("source", cap.parameter().source().in(words.language())));
            });
    clock.level().ifPresent(level -> facts.add(fact("level", parts.level(level))));
    facts.add(fact("trigger", parts.event(clock.trigger())));
    if (clock.trigger().activityDetected()) {
      found(clock.trigger(), parts, facts);
    }
    boolean dropped = proof.verdict() == Verdict.NOT_APPLICABLE;
    facts.add(fact(dropped ? "due.would" : "due", parts.due(clock)));
    if (clock.discharge().isPresent()) {
      Event discharge = clock.discharge().get();
      String event = parts.event(discharge);
      facts.add(
          fact(
              "done",
              clock.lateBusinessDays().isPresent()
                  ? words.text("proof.done", event, lateness(clock))
                  : event));
      found(discharge, parts, facts);
    } else if (!dropped && proof.search().isPresent()) {
      facts.add(fact("done", parts.notFound("proof.done.not", proof)));
    }
  }

  private String lateness(ObligationClock clock) {
    return words.text("proof.late", clock.lateBusinessDays().orElse(0));
  }

  private Fact fact(String key, String text) {
    return new Fact(words.text("proof.label." + key), text);
  }

  private void days(ObligationClock clock, TerminalText lines) {
    DateFormats dates = words.dates();
    lines.gap();
    lines.say(words.text("proof.heading.clock"));
    int width =
        TerminalText.longest(
            clock.days().stream().map(day -> dates.dayOfList(day.date())).toList());
    for (CountedDay day : clock.days()) {
      String date = TerminalText.padded(dates.dayOfList(day.date()), width);
      if (day.isRun()) {
        String run =
            words.text("proof.day.run", date.stripTrailing(), dates.dayOfList(day.until()));
        lines.hang("  " + run + "  ", described(day, clock));
      } else {
        String number = days.number(day);
        lines.hang(
            "  " + date + " ".repeat(Math.max(1, 6 - number.length())) + number + "  ",
            described(day, clock));
      }
    }
  }

  private String described(CountedDay day, ObligationClock clock) {
    String marks = days.marks(day);
    return marks.isEmpty() ? days.kind(day, clock) : days.kind(day, clock) + " - " + marks;
  }

  /** Which part of the record was searched. */
  public String searched(Proof proof, EventSearch search, ProofPartText parts) {
    return words.text(
        search.startIncluded() ? "proof.heading.search.from" : "proof.heading.search.after",
        parts.date(search.start().date()),
        parts.window(proof),
        parts.name(search.start()));
  }

  private void search(Proof proof, EventSearch search, ProofPartText parts, TerminalText lines) {
    lines.gap();
    lines.say(searched(proof, search, parts));
    if (search.events().isEmpty()) {
      lines.say("  " + words.text("proof.search.empty"));
    }
    ExaminedEventText examined = parts.examined();
    for (ExaminedEvent event : search.events()) {
      lines.hang("  ", parts.event(event.event()));
      String why = examined.why(event);
      String result = examined.result(event);
      lines.hang("      ", why.isEmpty() ? result : words.text("proof.verdict", result, why));
      String text = TextSanitizer.line(event.event().row().text(), TEXT);
      if (!text.isEmpty() && words.shown() == ShownTexts.FULL) {
        lines.hang("      ", words.text("proof.quote", text));
      }
      for (String found : parts.detections(event.event())) {
        lines.hang("      ", found);
      }
    }
  }

  private void others(Proof proof, ProofPartText parts, TerminalText lines) {
    if (proof.others().isEmpty()) {
      return;
    }
    lines.gap();
    lines.say(words.text("proof.heading.others"));
    for (Occurrence occurrence : proof.others()) {
      lines.hang("  - ", other(occurrence, parts));
    }
  }

  private String trigger(Occurrence occurrence, ProofPartText parts) {
    String event = parts.event(occurrence.assessment().obligation().trigger());
    return occurrence
        .assessment()
        .obligation()
        .level()
        .map(level -> words.text("proof.other.level", event, level.number()))
        .orElse(event);
  }

  /** Another occurrence of the finding, in one line: since when, due, and when it was done. */
  public String other(Occurrence occurrence, ProofPartText parts) {
    return words.text(
        "proof.other",
        trigger(occurrence, parts),
        parts.dueOn(occurrence.assessment().due()),
        discharge(occurrence, parts),
        words.of(occurrence.verdict()),
        words.of(occurrence.reason()));
  }

  private String discharge(Occurrence occurrence, ProofPartText parts) {
    Optional<Event> discharge = occurrence.assessment().discharge();
    if (discharge.isEmpty()) {
      return words.text("proof.other.open");
    }
    Event event = discharge.get();
    String done = words.text("proof.other.done", parts.when(event), parts.name(event));
    return occurrence.lateBusinessDays().isPresent()
        ? words.text(
            "proof.other.late",
            done,
            words.text("proof.late", occurrence.lateBusinessDays().getAsInt()))
        : done;
  }
}
