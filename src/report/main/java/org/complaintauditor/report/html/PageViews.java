package org.complaintauditor.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complaintauditor.figures.AlternativeReading;
import org.complaintauditor.model.AuditInstant;
import org.complaintauditor.model.CalendarSpec;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Limit;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.RecordGap;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.proof.ProofPartText;
import org.complaintauditor.proof.ProofText;
import org.complaintauditor.report.ExportDescriptionText;
import org.complaintauditor.report.LocalizedFormats;
import org.complaintauditor.report.MethodText;
import org.complaintauditor.report.ObservationLines;
import org.complaintauditor.report.PackTerms;
import org.complaintauditor.report.PrivacyText;
import org.complaintauditor.report.RecordGapText;
import org.complaintauditor.report.ReportModel;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.report.SetOption;
import org.complaintauditor.report.TextEvidence;
import org.complaintauditor.report.html.PageView.AlternativeRow;
import org.complaintauditor.report.html.PageView.Count;
import org.complaintauditor.report.html.PageView.Fact;
import org.complaintauditor.report.html.PageView.InputRow;
import org.complaintauditor.report.html.PageView.LateView;
import org.complaintauditor.report.html.PageView.LimitRow;
import org.complaintauditor.report.html.PageView.LimitSource;
import org.complaintauditor.report.html.PageView.SensitivityCell;
import org.complaintauditor.report.html.PageView.SensitivityRow;
import org.complaintauditor.report.html.PageView.SummaryRow;
import org.complaintauditor.report.html.PageView.TrendView;
import org.complaintauditor.report.html.PageView.TrustRow;
import org.complaintauditor.report.trust.Trust;
import org.complaintauditor.report.trust.TrustStatement;
import org.complaintauditor.report.trust.UnreliableRate;
import org.complaintauditor.text.DateFormats;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;

/** Puts a report model into the words of a page. */
final class PageViews {

  private static final Set<String> EVIDENCE = Set.of("recorded", "detected", "both");

  private final ReportModel model;
  private final GroupNumbers groups;
  private final RunFacts run;
  private final Pack pack;
  private final MessageBundle words;
  private final DateFormats dates;
  private final FigureFormats figures;
  private final ProofText proofText;
  private final ProofPartText parts;
  private final PackTerms terms;
  private final RecordGapText gaps;
  private final List<PackVersion> judgedUnder;

  PageViews(ReportModel model, GroupNumbers groups) {
    this.model = model;
    this.groups = groups;
    this.run = model.run();
    this.pack = run.pack();
    this.judgedUnder = judgedUnder(model, pack);
    this.words = run.words();
    this.dates = words.dates();
    this.figures = new FigureFormats(words);
    this.proofText = new ProofText(words, pack.authoritativeLanguage());
    this.terms = new PackTerms(words);
    this.gaps = new RecordGapText(words);
    this.parts =
        new ProofPartText(words, run.basis().auditInstant().zone(), DateFormats.Detail.MINUTES);
  }

  PageView page() {
    FigureViews behind = new FigureViews(model, words);
    return new PageView(
        words,
        run.titled(words.text("html.title", pack.title().in(words.language()))),
        words.text(
            "html.intro",
            model.population().cases(),
            model.population().events(),
            model.commitments().size(),
            dates.date(run.basis().auditInstant().date())),
        PrivacyText.notice(run, words),
        facts(),
        words.text(run.exceptionsOnly() ? "page.numbers.lead.exceptions" : "page.numbers.lead"),
        Trust.of(model, words).stream().map(this::trust).toList(),
        Stream.of(Verdict.values()).map(words::of).toList(),
        model.commitments().stream().map(this::summary).toList(),
        pack.sensitivity(),
        model.commitments().stream().map(this::sensitivity).toList(),
        setExample(),
        model.alternatives().stream().map(this::alternative).toList(),
        new ObservationLines(words, formats()).of(model.observations()),
        behind.reasons(),
        new TrendView(behind.months().stream().map(behind::month).toList(), behind.trends()),
        new LateView(behind.lateColumns(), behind.late()),
        new WorstViews(model, groups, words).rows(),
        method(),
        Stream.of(Verdict.values())
            .map(verdict -> new Fact(words.of(verdict), words.text("html.verdict." + verdict)))
            .toList(),
        limits(),
        rows(),
        words.text("html.rows.not_audited", model.population().casesNotAudited()),
        run.inputs().stream()
            .map(
                file ->
                    new InputRow(
                        TextSanitizer.line(file.name()),
                        file.sha256(),
                        figures.number(file.size())))
            .toList(),
        new TreeMap<>(run.options())
            .entrySet().stream()
                .map(one -> new Fact(one.getKey(), TextSanitizer.line(one.getValue())))
                .toList(),
        new ProblemViews(words).of(model),
        model.hasBounds() ? words.text("report.rate.note") : "",
        gaps.note(model.gaps()).orElse(""),
        new ReviewViews(words).of(model),
        new DecisionViews(words, formats()).of(model));
  }

  private TrustRow trust(TrustStatement statement) {
    return new TrustRow(
        statement.level(),
        words.of(statement.severity()),
        statement.sentence(),
        Trust.toDo(statement, words));
  }

  private List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        fact(
            "document",
            words.text(
                "html.fact.document.text",
                pack.document().title(),
                pack.document().publisher(),
                pack.document().address())));
    received().ifPresent(text -> facts.add(fact("received", text)));
    AuditInstant instant = run.basis().auditInstant();
    facts.add(
        fact(
            "as_of",
            words.text(
                "html.fact.as_of.text",
                dates.dateAndTime(instant.instant(), instant.zone(), DateFormats.Detail.SECONDS),
                instant.zone().getId())));
    String versions =
        pack.versions().stream().map(PackVersion::version).collect(Collectors.joining(", "));
    facts.add(fact("pack", words.text("html.fact.pack.text", pack.name(), versions)));
    facts.add(fact("calendar", calendar()));
    facts.add(fact("evidence", evidence()));
    facts.add(
        fact("profile", TextSanitizer.line(new ExportDescriptionText(words).text(model.readAs()))));
    facts.add(
        fact(
            "run",
            words.text(
                "html.fact.run.text",
                run.runId(),
                run.program().version(),
                run.program().commit(),
                run.program().jars())));
    return facts;
  }

  private Optional<String> received() {
    return model
        .population()
        .received()
        .map(
            period ->
                words.text(
                    "html.fact.from_to", dates.date(period.first()), dates.date(period.last())));
  }

  private String evidence() {
    String counted =
        EVIDENCE.contains(run.evidence())
            ? words.text("html.evidence." + run.evidence())
            : TextSanitizer.line(run.evidence());
    return TextEvidence.sentence(model, words, formats())
        .map(sentence -> counted + ". " + sentence)
        .orElse(counted);
  }

  private LocalizedFormats formats() {
    return new LocalizedFormats(words, run.basis().auditInstant().zone());
  }

  private String calendar() {
    String name = TextSanitizer.line(run.calendarName());
    String text =
        words.text(
            "html.fact.calendar.text",
            run.calendarVersion().isEmpty() ? name : name + " " + run.calendarVersion());
    CalendarSpec ofPack = pack.calendar();
    if (name.equals(ofPack.name())) {
      return words.text("proof.verdict", text, ofPack.source().in(words.language()));
    }
    return run.reachedWithoutHolidays()
        .map(year -> words.text("report.method.unknown_holidays", Integer.toString(year)))
        .map(unknown -> words.text("proof.verdict", text, unknown))
        .orElse(text);
  }

  private Fact fact(String key, String text) {
    return new Fact(words.text("html.fact." + key), text);
  }

  private Tally tally(String commitment) {
    return model.tallies().getOrDefault(commitment, Tally.EMPTY);
  }

  private SummaryRow summary(Commitment commitment) {
    Tally tally = tally(commitment.id());
    return new SummaryRow(
        commitment.id(),
        title(commitment),
        sentence(commitment, tally),
        counts(commitment.id(), tally),
        figures.rate(tally),
        figures.bounds(tally),
        UnreliableRate.marks(tally, pack),
        figures.bar(tally));
  }

  private String sentence(Commitment commitment, Tally tally) {
    RecordGap gap = model.gaps().get(commitment.id());
    return gap == null ? sentence(tally) : gaps.sentence(gap);
  }

  private String sentence(Tally tally) {
    long judged = tally.met() + tally.breached();
    return judged == 0
        ? words.text("page.result.none")
        : words.text("page.result", figures.number(tally.met()), judged, figures.number(judged));
  }

  private List<Count> counts(String commitment, Tally tally) {
    List<String> numbers = figures.counts(tally);
    List<Count> counts = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      boolean any = tally.of(verdict) > 0 && run.lists(verdict);
      counts.add(
          new Count(
              words.of(verdict),
              numbers.get(CodeIndex.of(verdict)),
              any ? CaseListLinks.of(commitment, verdict) : ""));
    }
    return counts;
  }

  private SensitivityRow sensitivity(Commitment commitment) {
    Map<Integer, Tally> tallies = model.sensitivity().getOrDefault(commitment.id(), Map.of());
    List<SensitivityCell> cells = new ArrayList<>();
    for (int days : pack.sensitivity()) {
      Tally tally = tallies.getOrDefault(days, Tally.EMPTY);
      boolean current =
          judgedUnder.stream().allMatch(version -> isInForce(version, commitment.id(), days));
      cells.add(
          new SensitivityCell(
              figures.rate(tally),
              figures.bounds(tally),
              words.text("html.sensitivity.breached", tally.breached()),
              current));
    }
    return new SensitivityRow(commitment.id(), title(commitment), cells);
  }

  private static boolean isInForce(PackVersion version, String commitment, int days) {
    return version.commitment(commitment).stream()
        .flatMap(one -> one.limits().values().stream())
        .filter(Limit::sensitive)
        .anyMatch(limit -> limit.span().equals(new Limit.BusinessDays(days)));
  }

  /** The versions that judged a case, the oldest first; the newest where there is no case. */
  private static List<PackVersion> judgedUnder(ReportModel model, Pack pack) {
    List<PackVersion> versions =
        pack.versions().stream()
            .filter(one -> model.population().casesByVersion().getOrDefault(one.version(), 0L) > 0)
            .toList();
    return versions.isEmpty() ? List.of(pack.latest()) : versions;
  }

  /** An option that lists the cases behind one of these rates; none where no limit is varied. */
  private Optional<String> setExample() {
    for (Commitment commitment : model.commitments()) {
      for (Limit limit : commitment.limits().values()) {
        for (int days : pack.sensitivity()) {
          Limit.Span other = new Limit.BusinessDays(days);
          if (limit.sensitive() && !limit.span().equals(other)) {
            return Optional.of(SetOption.of(commitment.id(), limit.withSpan(other)));
          }
        }
      }
    }
    return Optional.empty();
  }

  private AlternativeRow alternative(AlternativeReading reading) {
    String title =
        pack.latest()
            .commitment(reading.commitment())
            .map(this::title)
            .orElse(reading.commitment());
    return new AlternativeRow(
        reading.commitment(),
        title,
        terms.parameter(reading.parameter()) + " " + reading.value(),
        SetOption.of(reading),
        figures.counts(reading.tally()),
        figures.rate(reading.tally()),
        figures.bounds(reading.tally()));
  }

  private List<String> method() {
    String channels =
        run.basis().recordedChannels().stream()
            .sorted()
            .map(words::of)
            .collect(Collectors.joining(", "));
    List<String> method =
        new ArrayList<>(
            List.of(
                words.text("html.method.days", calendar()),
                UnreliableRate.sentence(pack, words, formats()),
                words.text("html.method.channels", channels)));
    MethodText.secondOpinion(model, words).ifPresent(method::add);
    method.add(PrivacyText.fields(run, words));
    method.add(PrivacyText.texts(run, words));
    return method;
  }

  private List<LimitRow> limits() {
    if (judgedUnder.size() == 1) {
      return judgedUnder.get(0).commitments().stream()
          .map(commitment -> limits(commitment, title(commitment)))
          .toList();
    }
    List<LimitRow> rows = new ArrayList<>();
    for (PackVersion version : judgedUnder) {
      for (Commitment commitment : version.commitments()) {
        rows.add(
            limits(
                commitment,
                words.text("html.limits.version", title(commitment), version.version())));
      }
    }
    return rows;
  }

  private LimitRow limits(Commitment commitment, String title) {
    List<LimitSource> limits = new ArrayList<>();
    commitment
        .limits()
        .values()
        .forEach(
            limit ->
                limits.add(
                    new LimitSource(
                        parts.limit(commitment.id(), limit), limit.source().in(words.language()))));
    commitment
        .parameters()
        .values()
        .forEach(
            parameter ->
                limits.add(
                    new LimitSource(
                        words.text(
                            "proof.limit",
                            terms.parameter(parameter.name()) + " " + parameter.value(),
                            commitment.id() + "." + parameter.name()),
                        parameter.source().in(words.language()))));
    return new LimitRow(commitment.id(), title, proofText.promise(commitment), limits);
  }

  private String title(Commitment commitment) {
    return commitment.title().in(words.language());
  }

  private List<Fact> rows() {
    return List.of(
        new Fact(words.text("html.rows.used"), figures.number(model.population().rows().used())),
        new Fact(
            words.text("html.rows.rejected"), figures.number(model.population().rows().rejected())),
        new Fact(
            words.text("html.rows.duplicate"),
            figures.number(model.population().rows().duplicate())),
        new Fact(words.text("html.rows.after"), figures.number(model.population().rows().after())),
        new Fact(words.text("html.rows.read"), figures.number(model.population().rows().read())));
  }
}
