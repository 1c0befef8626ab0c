package org.complaintauditor.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.complaintauditor.proof.Clock;
import org.complaintauditor.proof.CountedDay;
import org.complaintauditor.proof.Examined;
import org.complaintauditor.proof.Proof;
import org.complaintauditor.proof.ProofText;
import org.complaintauditor.proof.ProofWords;
import org.complaintauditor.proof.Search;
import org.complaintauditor.report.html.PageView.BreachView;
import org.complaintauditor.report.html.PageView.DayView;
import org.complaintauditor.report.html.PageView.EventView;
import org.complaintauditor.report.html.PageView.Fact;
import org.complaintauditor.report.html.PageView.SearchView;
import org.complaintauditor.words.Dates;
import org.complaintauditor.words.Harmless;
import org.complaintauditor.words.Words;

/** Lays out the proofs of breached findings. */
final class BreachViews {

  private static final int OTHERS_AT_MOST = 20;

  private final Words words;
  private final Dates dates;
  private final ProofText text;

  BreachViews(Words words, ProofText text) {
    this.words = words;
    this.dates = new Dates(words);
    this.text = text;
  }

  BreachView of(Proof proof, int number) {
    ProofWords parts = ProofWords.of(words, proof);
    return new BreachView(
        "proof-" + number,
        Harmless.line(proof.caseId()),
        proof.commitment().id(),
        proof.commitment().title().in(words.language()),
        words.text("proof.verdict", words.of(proof.verdict()), words.of(proof.reason())),
        proof.clock().map(this::late).orElse(""),
        text.sentence(proof),
        text.facts(proof).stream().map(one -> new Fact(one.label(), one.text())).toList(),
        proof.clock().map(clock -> days(clock, parts)).orElse(List.of()),
        proof.search().map(search -> search(proof, search, parts)),
        others(proof, parts),
        proof.finding().rules());
  }

  private String late(Clock clock) {
    return clock.lateBusinessDays().isPresent()
        ? words.text("proof.late", clock.lateBusinessDays().getAsInt())
        : words.of(org.complaintauditor.model.Reason.MISSING);
  }

  private List<DayView> days(Clock clock, ProofWords parts) {
    return clock.days().stream().map(day -> day(day, clock, parts)).toList();
  }

  private DayView day(CountedDay day, Clock clock, ProofWords parts) {
    String kind = day.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    String classes = day.marks().contains(CountedDay.Mark.DUE) ? kind + " due" : kind;
    if (day.marks().contains(CountedDay.Mark.DONE)) {
      classes += " done";
    }
    String date =
        day.isRun()
            ? words.text(
                "proof.day.run", dates.dayAndMonth(day.date()), dates.dayAndMonth(day.until()))
            : dates.dayAndMonth(day.date());
    return new DayView(
        classes,
        day.isRun() ? "" : dates.weekday(day.date()),
        date,
        parts.number(day),
        parts.kind(day, clock),
        parts.marks(day));
  }

  private SearchView search(Proof proof, Search search, ProofWords parts) {
    return new SearchView(
        text.searched(proof, search, parts),
        search.events().stream().map(one -> event(one, parts)).toList());
  }

  private EventView event(Examined one, ProofWords parts) {
    return new EventView(
        one.result().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        parts.when(one.event()),
        parts.what(one.event()),
        parts.name(one.event()),
        parts.result(one),
        parts.why(one),
        parts.detections(one.event()));
  }

  private List<String> others(Proof proof, ProofWords parts) {
    List<String> lines = new ArrayList<>();
    proof.others().stream().limit(OTHERS_AT_MOST).forEach(one -> lines.add(text.other(one, parts)));
    int more = proof.others().size() - lines.size();
    if (more > 0) {
      lines.add(words.text("html.proof.others.capped", more));
    }
    return lines;
  }
}
