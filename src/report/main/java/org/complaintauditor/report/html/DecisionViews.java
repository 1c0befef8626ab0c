package org.complaintauditor.report.html;

import java.util.List;
import java.util.Optional;
import org.complaintauditor.decision.HumanClass;
import org.complaintauditor.decision.HumanTally;
import org.complaintauditor.decision.WaiverStanding;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Tally;
import org.complaintauditor.report.DecisionText;
import org.complaintauditor.report.LocalizedFormats;
import org.complaintauditor.report.ReportModel;
import org.complaintauditor.report.html.PageView.Count;
import org.complaintauditor.report.html.PageView.DecidedRow;
import org.complaintauditor.report.html.PageView.DecisionsView;
import org.complaintauditor.report.html.PageView.WaiverRow;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;

/** Puts what people decided into the words of a page. */
final class DecisionViews {

  /** What the list of cases asks for besides the classes. */
  static final String STALE = "STALE";

  private final MessageBundle words;
  private final FigureFormats figures;
  private final LocalizedFormats formats;
  private final DecisionText text;

  DecisionViews(MessageBundle words, LocalizedFormats formats) {
    this.words = words;
    this.figures = new FigureFormats(words);
    this.formats = formats;
    this.text = new DecisionText(words, formats);
  }

  /** The view; none where the run was given no decisions. */
  Optional<DecisionsView> of(ReportModel model) {
    if (!model.decisions().isGiven()) {
      return Optional.empty();
    }
    return Optional.of(
        new DecisionsView(
            model.commitments().stream().map(one -> row(one, model)).toList(),
            text.notes(model.decisions()),
            model.decisions().figures().waivers().stream().map(this::waiver).toList()));
  }

  private DecidedRow row(Commitment commitment, ReportModel model) {
    Tally machine = model.tallies().getOrDefault(commitment.id(), Tally.EMPTY);
    HumanTally human =
        model.decisions().figures().tallies().getOrDefault(commitment.id(), HumanTally.EMPTY);
    return new DecidedRow(
        commitment.id(),
        commitment.title().in(words.language()),
        figures.rate(machine),
        figures.rate(human.verdicts()),
        text.bounds(human),
        figures.rate(human.withoutWaived()),
        List.of(
            new Count(words.text("report.decisions.reviewed"), number(human.reviewed()), ""),
            count(commitment, "agreed", human.agreed(), HumanClass.AGREED.name()),
            count(commitment, "for", human.overruledFor(), HumanClass.OVERRULED_FOR.name()),
            count(
                commitment,
                "against",
                human.overruledAgainst(),
                HumanClass.OVERRULED_AGAINST.name()),
            count(commitment, "questioned", human.questioned(), HumanClass.QUESTIONED.name()),
            count(commitment, "waived", human.waived(), HumanClass.WAIVED.name()),
            count(commitment, "stale", human.stale(), STALE)));
  }

  private Count count(Commitment of, String label, long count, String code) {
    return new Count(
        words.text("report.decisions." + label),
        number(count),
        count == 0 ? "" : CaseListLinks.decided(of.id(), code));
  }

  private String number(long number) {
    return figures.number(number);
  }

  private WaiverRow waiver(WaiverStanding standing) {
    return new WaiverRow(
        TextSanitizer.line(standing.waiver().id()),
        text.reason(standing.waiver()),
        text.approval(standing.waiver()),
        formats.date(standing.waiver().approval().expires()),
        number(standing.use().findings()),
        number(standing.use().breaches().values().stream().mapToLong(Long::longValue).sum()),
        text.flags(standing));
  }
}
