package org.complaintauditor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Limit;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.Parameter;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.RowCounts;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.report.trust.UnreliableRate;
import org.complaintauditor.text.MessageBundle;

/**
 * How the figures came about, in plain words: the same text in every report for people.
 *
 * @param sections its sections, in reading order
 */
public record MethodText(List<Section> sections) {

  /**
   * A section.
   *
   * @param heading its heading
   * @param entries what it says
   */
  public record Section(String heading, List<Entry> entries) {}

  /**
   * An entry.
   *
   * @param label what it is about
   * @param text what it says
   */
  public record Entry(String label, String text) {}

  /** The method of a run. */
  public static MethodText of(ReportModel model, MessageBundle words) {
    return new MethodText(new Author(model, words).sections());
  }

  /** What the second opinion is for; nothing where it makes no difference to this run. */
  public static Optional<String> secondOpinion(ReportModel model, MessageBundle words) {
    boolean setAside = model.run().setsDoubtfulAside();
    if (model.verdictsToReview() == 0 && !setAside) {
      return Optional.empty();
    }
    String text = words.text("report.method.second");
    return Optional.of(setAside ? text + " " + words.text("report.method.second.set_aside") : text);
  }

  /** Writes the sections. */
  private static final class Author {

    private final ReportModel model;
    private final RunFacts run;
    private final MessageBundle words;
    private final LocalizedFormats formats;
    private final PackTerms terms;

    Author(ReportModel model, MessageBundle words) {
      this.model = model;
      this.run = model.run();
      this.words = words;
      this.formats = new LocalizedFormats(words, run.basis().auditInstant().zone());
      this.terms = new PackTerms(words);
    }

    List<Section> sections() {
      List<Section> sections = new ArrayList<>();
      sections.add(section("reading", reading()));
      sections.add(section("verdicts", verdicts()));
      sections.add(section("reasons", reasons()));
      for (PackVersion version : run.pack().versions()) {
        sections.add(new Section(versionHeading(version), commitments(version)));
      }
      sections.add(section("time", time()));
      sections.add(section("evidence", evidence()));
      sections.add(section("privacy", privacy()));
      sections.add(section("rows", rows()));
      sections.add(section("run", run()));
      sections.add(section("inputs", inputs()));
      return List.copyOf(sections);
    }

    private Section section(String name, List<Entry> entries) {
      return new Section(words.text("report.method." + name), List.copyOf(entries));
    }

    private Entry entry(String name, Object... arguments) {
      return new Entry(
          words.text("report.method." + name + ".label"),
          words.text("report.method." + name, arguments));
    }

    private Entry fact(String label, String value) {
      return new Entry(words.text("report.label." + label), value);
    }

    private List<Entry> reading() {
      return List.of(
          entry("finding"),
          entry("rate", words.of(Verdict.MET), words.of(Verdict.BREACHED)),
          new Entry(
              words.text("report.method.unreliable.label"),
              UnreliableRate.sentence(run.pack(), words, formats)),
          entry("occurrence"),
          entry("sensitivity"),
          entry("confirm"));
    }

    private List<Entry> verdicts() {
      List<Entry> entries = new ArrayList<>();
      for (Verdict verdict : Verdict.values()) {
        entries.add(new Entry(words.of(verdict), words.text("report.verdict." + verdict.name())));
      }
      return entries;
    }

    private List<Entry> reasons() {
      List<Entry> entries = new ArrayList<>();
      for (Reason reason : Reason.values()) {
        if (run.pack().mayConclude(reason)) {
          entries.add(
              new Entry(
                  words.of(reason), words.of(reason.verdict()) + ". " + words.meaning(reason)));
        }
      }
      return entries;
    }

    private String versionHeading(PackVersion version) {
      String heading = words.text("report.method.limits", version.version());
      if (version.validFrom().isPresent()) {
        heading += words.text("report.valid_from", formats.date(version.validFrom().get()));
      }
      if (version.validUntil().isPresent()) {
        heading += words.text("report.valid_until", formats.date(version.validUntil().get()));
      }
      return heading;
    }

    private List<Entry> commitments(PackVersion version) {
      List<Entry> entries = new ArrayList<>();
      String language = words.language();
      for (Commitment commitment : version.commitments()) {
        entries.add(
            new Entry(
                commitment.id() + " " + commitment.title().in(language),
                words.text(
                    "report.method.promise",
                    commitment.promise().in(language),
                    commitment.clause(),
                    terms.basis(commitment.basis()),
                    commitment.sought().in(language))));
        for (Limit limit : commitment.limits().values()) {
          entries.add(
              new Entry(
                  commitment.id() + " · " + terms.limit(limit.name()),
                  words.text(
                      "report.method.number",
                      formats.limit(limit),
                      limit.source().in(language),
                      SetOption.of(commitment.id(), limit))));
        }
        for (Parameter parameter : commitment.parameters().values()) {
          entries.add(
              new Entry(
                  commitment.id() + " · " + terms.parameter(parameter.name()),
                  words.text(
                      "report.method.number",
                      Integer.toString(parameter.value()),
                      parameter.source().in(language),
                      SetOption.of(commitment.id(), parameter))));
        }
      }
      return entries;
    }

    private List<Entry> time() {
      return List.of(
          fact("audit_instant", formats.dateTime(run.basis().auditInstant().instant())),
          fact("zone", words.text("report.method.zone", run.basis().auditInstant().zone().getId())),
          fact("calendar", calendar()),
          entry("business_day"),
          entry("day_limits"));
    }

    private String calendar() {
      String name =
          run.calendarVersion().isEmpty()
              ? run.calendarName()
              : run.calendarName() + " (" + run.calendarVersion() + ")";
      String calendar =
          run.calendarName().equals(packCalendar())
              ? name + ". " + run.pack().calendar().source().in(words.language())
              : name;
      return run.reachedWithoutHolidays()
          .map(
              year ->
                  calendar
                      + ". "
                      + words.text("report.method.unknown_holidays", Integer.toString(year)))
          .orElse(calendar);
    }

    private String packCalendar() {
      return run.pack().calendar().name();
    }

    private List<Entry> evidence() {
      List<Channel> recorded = run.basis().recordedChannels().stream().sorted().toList();
      List<Entry> entries = new ArrayList<>();
      entries.add(
          fact(
              "recorded_channels",
              recorded.isEmpty()
                  ? LocalizedFormats.NONE
                  : String.join(", ", recorded.stream().map(words::of).toList())));
      entries.add(entry("absence"));
      entries.add(entry("content"));
      entries.add(fact("evidence", evidenceMode()));
      secondOpinion(model, words)
          .ifPresent(
              text -> entries.add(new Entry(words.text("report.method.second.label"), text)));
      return entries;
    }

    private String evidenceMode() {
      return switch (run.evidence()) {
        case "recorded", "detected", "both" -> words.text("report.evidence." + run.evidence());
        default -> run.evidence();
      };
    }

    private List<Entry> privacy() {
      return List.of(
          new Entry(words.text("report.method.personal.label"), PrivacyText.fields(run, words)),
          new Entry(words.text("report.method.texts.label"), PrivacyText.texts(run, words)),
          entry("wrong_values"));
    }

    private List<Entry> rows() {
      RowCounts rows = model.population().rows();
      List<Entry> entries = new ArrayList<>();
      new ExportDescriptionText(words)
          .records(model.readAs(), formats)
          .ifPresent(text -> entries.add(fact("records", text)));
      entries.addAll(rows(rows));
      return entries;
    }

    private List<Entry> rows(RowCounts rows) {
      return List.of(
          fact("rows_read", formats.number(rows.read())),
          fact("rows_used", formats.number(rows.used())),
          fact("rows_rejected", formats.number(rows.rejected())),
          fact("rows_duplicate", formats.number(rows.duplicate())),
          fact("rows_after", formats.number(rows.after())),
          fact("cases_not_audited", formats.number(model.population().casesNotAudited())));
    }

    private List<Entry> run() {
      List<Entry> entries = new ArrayList<>();
      entries.add(fact("run", run.runId()));
      entries.add(fact("program", "complaint-auditor " + run.program().version()));
      entries.add(fact("commit", run.program().commit()));
      entries.add(fact("jars", run.program().jars()));
      entries.add(fact("pack", run.pack().name()));
      entries.add(
          fact(
              "document",
              run.pack().document().publisher()
                  + ", "
                  + run.pack().document().title()
                  + ", "
                  + run.pack().document().address()));
      entries.add(fact("profile", new ExportDescriptionText(words).text(model.readAs())));
      new TreeMap<>(run.options())
          .forEach(
              (name, value) ->
                  entries.add(new Entry(words.text("report.label.option", name), value)));
      if (!run.pack().whatIf().isEmpty()) {
        entries.add(fact("what_if", String.join(", ", run.pack().whatIf())));
      }
      return entries;
    }

    private List<Entry> inputs() {
      List<Entry> entries = new ArrayList<>();
      for (RunFacts.FileFacts input : run.inputs()) {
        entries.add(
            new Entry(
                input.name(),
                words.text(
                    input.ofRows() ? "report.method.input.rows" : "report.method.input",
                    formats.number(input.size()),
                    input.sha256())));
      }
      return entries;
    }
  }
}
