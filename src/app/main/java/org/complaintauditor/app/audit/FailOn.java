package org.complaintauditor.app.audit;

import java.util.Set;
import org.complaintauditor.app.InvalidRequestException;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.ReportModel;

/**
 * The verdicts with which a run is not right.
 *
 * @param verdicts {@code breached}, {@code not-evidenced} for these, too, or {@code none}
 * @param human whether the verdicts after the decisions count; open questions count as what the
 *     machine says
 */
public record FailOn(String verdicts, boolean human) {

  /** Every run is right. */
  public static final FailOn NOTHING = new FailOn("none", false);

  private static final Set<String> KNOWN = Set.of("breached", "not-evidenced", "none");

  /**
   * Refuses a word that nobody understands.
   *
   * @throws InvalidRequestException if it is one
   */
  public void check() {
    if (!KNOWN.contains(verdicts)) {
      throw new InvalidRequestException(
          Wording.of("app.fail-on-write-breached-not-evidenced-or-none", verdicts));
    }
  }

  /** Refuses to look at decisions where there are none. */
  void check(RunDecisions decided) {
    check();
    if (human && decided.isEmpty()) {
      throw new InvalidRequestException(Wording.of("app.fail-on-human"));
    }
  }

  /** Whether a run can be not right. */
  public boolean isAsked() {
    return !verdicts.equals(NOTHING.verdicts());
  }

  /** Whether a run has such a verdict. */
  public boolean failed(ReportModel model) {
    Tally all =
        human
            ? model.decisions().figures().verdictsWithQuestioned()
            : model.tallies().values().stream().reduce(Tally.EMPTY, Tally::plus);
    return switch (verdicts) {
      case "breached" -> all.breached() > 0;
      case "not-evidenced" -> all.breached() + all.notEvidenced() > 0;
      default -> false;
    };
  }
}
