package org.complaintauditor.report.pdf;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.complaintauditor.decision.HumanTally;
import org.complaintauditor.decision.WaiverStanding;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Tally;
import org.complaintauditor.report.DecisionText;
import org.complaintauditor.report.LocalizedFormats;
import org.complaintauditor.report.ReportModel;
import org.complaintauditor.report.pdf.BoardView.DecidedRow;
import org.complaintauditor.report.pdf.BoardView.Fact;
import org.complaintauditor.report.pdf.BoardView.SignOffView;
import org.complaintauditor.report.pdf.BoardView.WaiverRow;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;

/** The page of the document on which somebody signs for what people decided. */
final class SignOffPage {

  private final ReportModel model;
  private final MessageBundle words;
  private final LocalizedFormats formats;
  private final DecisionText text;

  SignOffPage(ReportModel model, MessageBundle words, LocalizedFormats formats) {
    this.model = model;
    this.words = words;
    this.formats = formats;
    this.text = new DecisionText(words, formats);
  }

  /** The page; none where the run was given no decisions. */
  Optional<SignOffView> view() {
    if (!model.decisions().isGiven()) {
      return Optional.empty();
    }
    return Optional.of(
        new SignOffView(
            facts(),
            model.commitments().stream().map(this::row).toList(),
            text.furtherNotes(model.decisions()),
            model.decisions().figures().waivers().stream().map(this::waiver).toList()));
  }

  private List<Fact> facts() {
    HumanTally total = model.decisions().figures().total();
    Tally machine = model.tallies().values().stream().reduce(Tally.EMPTY, Tally::plus);
    return List.of(
        fact(
            "population",
            word(
                "population.text",
                formats.number(DecisionText.findings(machine)),
                formats.number(model.population().cases()),
                formats.number(model.commitments().size()))),
        fact("reviewed", text.reviewed(total, machine)),
        fact(
            "overruled",
            word(
                "overruled.text",
                formats.number(total.overruledFor()),
                formats.number(total.overruledAgainst()))),
        fact("questions", formats.number(total.questioned())),
        fact("waived", formats.number(total.waived())),
        fact("states", text.states(model.decisions())));
  }

  private Fact fact(String label, String said) {
    return new Fact(word(label), said);
  }

  private String word(String key, Object... arguments) {
    return words.text("report.signoff." + key, arguments);
  }

  private DecidedRow row(Commitment commitment) {
    HumanTally human =
        model.decisions().figures().tallies().getOrDefault(commitment.id(), HumanTally.EMPTY);
    return new DecidedRow(
        commitment.id(),
        commitment.title().in(words.language()),
        formats.percent(model.tallies().getOrDefault(commitment.id(), Tally.EMPTY)),
        formats.percent(human.verdicts()),
        text.bounds(human),
        formats.percent(human.withoutWaived()),
        Stream.of(
                human.reviewed(),
                human.overruledFor(),
                human.overruledAgainst(),
                human.questioned(),
                human.waived())
            .map(formats::number)
            .toList());
  }

  private WaiverRow waiver(WaiverStanding standing) {
    return new WaiverRow(
        TextSanitizer.line(standing.waiver().id()),
        text.reason(standing.waiver()),
        text.approval(standing.waiver()),
        formats.date(standing.waiver().approval().expires()),
        formats.number(standing.use().findings()),
        text.flags(standing));
  }
}
