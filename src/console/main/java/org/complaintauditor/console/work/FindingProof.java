package org.complaintauditor.console.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.complaintauditor.console.work.ProofShown.CaseFact;
import org.complaintauditor.console.work.ProofShown.DayShown;
import org.complaintauditor.console.work.ProofShown.EventShown;
import org.complaintauditor.console.work.ProofShown.SearchRow;
import org.complaintauditor.console.work.ProofShown.Searched;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Problem;
import org.complaintauditor.obligation.CountedDay;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.proof.DayText;
import org.complaintauditor.proof.ExaminedEventText;
import org.complaintauditor.proof.ObligationClock;
import org.complaintauditor.proof.Proof;
import org.complaintauditor.proof.ProofPartText;
import org.complaintauditor.proof.ProofText;
import org.complaintauditor.text.DateFormats;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.ShownTexts;
import org.complaintauditor.text.TextSanitizer;

/** The proof of a finding in the words of whoever reads it. */
final class FindingProof {

  private static final int LONGEST_TEXT = 20_000;

  private final MessageBundle words;
  private final FindingOnDesk desk;
  private final AuditedCase audited;
  private final Proof proof;
  private final ProofPartText parts;

  /** The proof of a finding, for a reader who is shown as much of messages as these words say. */
  FindingProof(MessageBundle words, FindingOnDesk desk) {
    this.words = words.speakingOf(desk.judged().pack().words().authority());
    this.desk = desk;
    audited = desk.audited();
    Finding finding = desk.finding();
    proof =
        Proof.of(audited.history(), desk.commitment(), finding, desk.judged().context().basis());
    parts = ProofPartText.of(words, proof);
  }

  ProofShown shown() {
    ProofText text = new ProofText(words, desk.judged().pack());
    Finding finding = desk.finding();
    return new ProofShown(
        text.sentence(proof),
        words.of(finding.reason()),
        words.meaning(finding.reason()),
        doubts(),
        finding.review().map(parts::review).orElse(List.of()),
        finding.restsOnDetection(audited.history()),
        known(text.facts(proof)),
        days(),
        proof
            .search()
            .map(
                search ->
                    new Searched(
                        text.searched(proof, search, parts),
                        search.events().stream()
                            .map(
                                one -> {
                                  ExaminedEventText examined = parts.examined();
                                  return new SearchRow(
                                      one.event().position() + 1,
                                      parts.when(one.event()),
                                      parts.what(one.event()),
                                      parts.name(one.event()),
                                      examined.result(one),
                                      examined.why(one),
                                      parts.detections(one.event()));
                                })
                            .toList())),
        proof.others().stream().map(one -> text.other(one, parts)).toList(),
        finding.rules().stream()
            .map(rule -> desk.judged().pack().ruleNames().in(words.language(), rule))
            .toList(),
        facts(),
        events());
  }

  /** What a verdict hangs on is said before, and comes last among the facts. */
  private List<ProofText.Fact> known(List<ProofText.Fact> facts) {
    String review = words.text("proof.label.review");
    return facts.stream().takeWhile(one -> !one.label().equals(review)).toList();
  }

  private List<ProofShown.Doubt> doubts() {
    return audited.doubts(desk.recorded().commitment(), desk.judged().pack()).stream()
        .map(Problem::code)
        .distinct()
        .sorted()
        .map(code -> new ProofShown.Doubt(words.of(code), words.text("Code." + code + ".meaning")))
        .toList();
  }

  private List<DayShown> days() {
    DayText text = new DayText(words);
    DateFormats dates = words.dates();
    List<DayShown> days = new ArrayList<>();
    for (ObligationClock clock : proof.clock().stream().toList()) {
      for (CountedDay day : clock.days()) {
        String date =
            day.isRun()
                ? words.text(
                    "proof.day.run",
                    dates.dayOfList(day.date()).strip(),
                    dates.dayOfList(day.until()).strip())
                : dates.dayOfList(day.date()).strip();
        days.add(
            new DayShown(
                day.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                date,
                text.number(day),
                text.kind(day, clock),
                text.marks(day)));
      }
    }
    return days;
  }

  /** What is known of the case, in the order of the names. */
  private List<CaseFact> facts() {
    List<CaseFact> facts = new ArrayList<>();
    audited.history().attributes().entrySet().stream()
        .filter(one -> !one.getValue().isBlank())
        .sorted(Map.Entry.comparingByKey(CodePoints.ORDER))
        .forEach(
            one ->
                facts.add(
                    new CaseFact(
                        TextSanitizer.line(one.getKey()), TextSanitizer.line(one.getValue()))));
    return facts;
  }

  private List<EventShown> events() {
    Set<Integer> named = named();
    return audited.history().events().stream()
        .map(
            event ->
                new EventShown(
                    event.position() + 1,
                    parts.when(event),
                    parts.what(event),
                    parts.name(event),
                    told(event),
                    event.direction().name().toLowerCase(Locale.ROOT),
                    named.contains(event.position()),
                    words.shown() == ShownTexts.FULL
                        ? TextSanitizer.lines(cut(event.row().text()))
                        : ""))
        .toList();
  }

  private static String cut(String text) {
    return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "\u2026" : text;
  }

  /**
   * The events that the verdict names: what started the clock, what stopped it, what else decides.
   */
  private Set<Integer> named() {
    Set<Integer> named = new TreeSet<>();
    proof
        .clock()
        .ifPresent(
            clock -> {
              named.add(clock.trigger().position());
              clock.discharge().ifPresent(event -> named.add(event.position()));
            });
    proof.cause().ifPresent(event -> named.add(event.position()));
    return named;
  }

  private List<String> told(Event event) {
    return event.disclosures().stream()
        .sorted()
        .map((Disclosure disclosure) -> words.of(disclosure))
        .toList();
  }
}
