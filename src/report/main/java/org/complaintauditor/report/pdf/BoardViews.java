package org.complaintauditor.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.complaintauditor.figures.AlternativeReading;
import org.complaintauditor.figures.Lateness;
import org.complaintauditor.figures.Trend;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Limit;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.report.DataProblems;
import org.complaintauditor.report.ExportDescriptionText;
import org.complaintauditor.report.LocalizedFormats;
import org.complaintauditor.report.MethodText;
import org.complaintauditor.report.PackTerms;
import org.complaintauditor.report.Population;
import org.complaintauditor.report.PrivacyText;
import org.complaintauditor.report.RecordGapText;
import org.complaintauditor.report.ReportModel;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.report.TextEvidence;
import org.complaintauditor.report.VerdictBar;
import org.complaintauditor.report.pdf.BoardView.Fact;
import org.complaintauditor.report.pdf.BoardView.LatenessRow;
import org.complaintauditor.report.pdf.BoardView.ProblemRow;
import org.complaintauditor.report.pdf.BoardView.SensitivityCell;
import org.complaintauditor.report.pdf.BoardView.SensitivityRow;
import org.complaintauditor.report.pdf.BoardView.SummaryRow;
import org.complaintauditor.report.pdf.BoardView.TrendView;
import org.complaintauditor.report.trust.Trust;
import org.complaintauditor.report.trust.UnreliableRate;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;

/** Puts a report model into the words of a document. */
final class BoardViews {

  private static final long THOUSANDTHS = 1000;

  private final ReportModel model;
  private final RunFacts run;
  private final MessageBundle words;
  private final LocalizedFormats formats;
  private final RecordGapText gaps;

  BoardViews(ReportModel model) {
    this.model = model;
    this.run = model.run();
    this.words = run.words();
    this.formats = new LocalizedFormats(words, run.basis().auditInstant().zone());
    this.gaps = new RecordGapText(words);
  }

  BoardView view() {
    return new BoardView(
        words,
        run.titled(word("title")),
        run.pack().title().in(run.language()),
        word("footer.run", run.runId()),
        Trust.of(model, words),
        PrivacyText.notice(run, words).map(TextSanitizer::line).orElse(""),
        facts(),
        Stream.of(Verdict.values()).map(words::of).toList(),
        model.commitments().stream().map(this::summary).toList(),
        notes(),
        model.alternatives().stream().map(this::alternative).toList(),
        Trend.of(model.totals()).stream().flatMap(one -> trend(one).stream()).toList(),
        model.withDays().stream().flatMap(one -> lateness(one).stream()).toList(),
        latenessNotes(),
        gaps.note(model.gaps()).orElse(""),
        run.pack().sensitivity(),
        model.commitments().stream().map(this::sensitivity).toList(),
        DataProblems.kinds(model).stream()
            .map(
                kind ->
                    new ProblemRow(
                        words.of(kind.code()),
                        words.of(kind.code().severity()),
                        formats.number(kind.count()),
                        kind.blocked(words)))
            .toList(),
        harmless(MethodText.of(model, words)),
        new SignOffPage(model, words, formats).view());
  }

  private String word(String key, Object... arguments) {
    return words.text("report." + key, arguments);
  }

  private static List<MethodText.Section> harmless(MethodText method) {
    return method.sections().stream()
        .map(
            section ->
                new MethodText.Section(
                    section.heading(),
                    section.entries().stream()
                        .map(
                            entry ->
                                new MethodText.Entry(
                                    TextSanitizer.line(entry.label()),
                                    TextSanitizer.line(entry.text())))
                        .toList()))
        .toList();
  }

  private List<Fact> facts() {
    Population population = model.population();
    List<Fact> facts = new ArrayList<>();
    facts.add(
        fact(
            "audited",
            word(
                "audited",
                population.cases(),
                formats.number(population.cases()),
                population.events(),
                formats.number(population.events()))));
    population
        .happened()
        .ifPresent(
            period ->
                facts.add(
                    fact(
                        "period",
                        word(
                            "period", formats.date(period.first()), formats.date(period.last())))));
    facts.add(
        fact(
            "audit_instant",
            formats.dateTime(run.basis().auditInstant().instant())
                + " "
                + run.basis().auditInstant().zone().getId()));
    facts.add(
        fact(
            "pack",
            word(
                "pack_and_version",
                run.pack().name(),
                String.join(
                    ", ", run.pack().versions().stream().map(PackVersion::version).toList()))));
    facts.add(
        fact("inputs", String.join(", ", run.inputs().stream().map(one -> one.name()).toList())));
    facts.add(fact("profile", new ExportDescriptionText(words).text(model.readAs())));
    TextEvidence.sentence(model, words, formats)
        .ifPresent(text -> facts.add(fact("evidence", text)));
    return facts;
  }

  private Fact fact(String label, String text) {
    return new Fact(word("label." + label), TextSanitizer.line(text));
  }

  private String title(Commitment commitment) {
    return commitment.title().in(run.language());
  }

  private SummaryRow summary(Commitment commitment) {
    Tally tally = model.tallies().getOrDefault(commitment.id(), Tally.EMPTY);
    return new SummaryRow(
        commitment.id(),
        title(commitment),
        formats.percent(tally),
        !tally.isUntold(),
        bounds(tally),
        UnreliableRate.marks(tally, run.pack()),
        Stream.of(
                tally.met(),
                tally.breached(),
                tally.pending(),
                tally.notApplicable(),
                tally.notEvidenced())
            .map(formats::number)
            .toList(),
        VerdictBar.of(tally, THOUSANDTHS, words, formats));
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(word("method.rate", words.of(Verdict.MET), words.of(Verdict.BREACHED)));
    notes.addAll(gaps.lines(model.gaps()));
    if (model.hasBounds()) {
      notes.add(word("rate.note") + " " + word("rate.as_it_stands"));
    }
    if (model.tallies().values().stream()
        .anyMatch(tally -> UnreliableRate.concerns(tally, run.pack()))) {
      notes.add(UnreliableRate.sentence(run.pack(), words, formats));
    }
    notes.add(word("method.confirm"));
    if (run.exceptionsOnly()) {
      notes.add(word("summary.exceptions"));
    }
    return notes;
  }

  private String alternative(AlternativeReading reading) {
    return word(
        "alternative.sentence",
        reading.commitment(),
        new PackTerms(words).parameter(reading.parameter()),
        Integer.toString(reading.value()),
        formats.number(reading.tally().met()),
        formats.number(reading.tally().breached()),
        formats.rate(reading.tally()));
  }

  private String bounds(Tally tally) {
    return formats.inBrackets(tally);
  }

  /** A single month is no trend, and a month of which no rate can be told is no end of one. */
  private Optional<TrendView> trend(Trend trend) {
    List<Trend.Point> points = trend.told();
    if (points.size() < 2) {
      return Optional.empty();
    }
    Trend.Point first = points.get(0);
    Trend.Point last = points.get(points.size() - 1);
    long outside = points.stream().filter(Trend.Point::outside).count();
    String title =
        model.commitments().stream()
            .filter(one -> one.id().equals(trend.commitment()))
            .map(this::title)
            .findFirst()
            .orElse("");
    return Optional.of(
        new TrendView(
            trend.commitment(),
            trend.commitment(),
            title,
            word(
                "board.trend.label",
                formats.shortRate(first.tally()),
                first.month(),
                formats.shortRate(last.tally()),
                last.month(),
                outside,
                formats.number(outside)),
            trend.points().get(0).month(),
            trend.points().get(trend.points().size() - 1).month(),
            formats.share(trend.scaleFrom()),
            formats.share(trend.scaleTo())));
  }

  private Optional<LatenessRow> lateness(Commitment commitment) {
    Lateness lateness = model.latenessOf(commitment);
    long early = lateness.earlyFindings();
    long late = lateness.lateFindings();
    Map<Reason, Long> reasons = model.reasons().getOrDefault(commitment.id(), Map.of());
    long inAdvance = model.inAdvance(commitment);
    long notDone =
        reasons.getOrDefault(Reason.MISSING, 0L) + reasons.getOrDefault(Reason.CONTRADICTED, 0L);
    if (inAdvance + early + late + notDone == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new LatenessRow(
            commitment.id(),
            title(commitment),
            formats.number(inAdvance),
            formats.number(early),
            formats.number(lateness.early().getOrDefault(0, 0L)),
            formats.number(late),
            late == 0 ? LocalizedFormats.NONE : formats.number(median(lateness.late(), late)),
            formats.number(notDone)));
  }

  private List<String> latenessNotes() {
    List<String> notes = new ArrayList<>(List.of(word("board.lateness.about")));
    gaps.note(model.gaps()).ifPresent(notes::add);
    List<String> without = model.withoutDays().stream().map(Commitment::id).toList();
    if (!without.isEmpty()) {
      notes.add(word("lateness.same_day", String.join(", ", without)));
    }
    return notes;
  }

  /** The smallest number of days that at least half of the findings do not exceed. */
  private static int median(SortedMap<Integer, Long> counts, long all) {
    long seen = 0;
    for (Map.Entry<Integer, Long> entry : counts.entrySet()) {
      seen += entry.getValue();
      if (2 * seen >= all) {
        return entry.getKey();
      }
    }
    throw new IllegalArgumentException("nothing counted");
  }

  private SensitivityRow sensitivity(Commitment commitment) {
    Map<Integer, Tally> byDays = model.sensitivity().getOrDefault(commitment.id(), Map.of());
    return new SensitivityRow(
        commitment.id(),
        title(commitment),
        run.pack().sensitivity().stream()
            .map(
                days -> {
                  Tally tally = byDays.getOrDefault(days, Tally.EMPTY);
                  return new SensitivityCell(
                      formats.percent(tally),
                      !tally.isUntold(),
                      bounds(tally),
                      isInForce(commitment, days));
                })
            .toList());
  }

  private static boolean isInForce(Commitment commitment, int days) {
    return commitment.limits().values().stream()
        .filter(Limit::sensitive)
        .anyMatch(limit -> limit.span().equals(new Limit.BusinessDays(days)));
  }
}
