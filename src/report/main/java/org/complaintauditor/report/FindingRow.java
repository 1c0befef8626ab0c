package org.complaintauditor.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.complaintauditor.figures.GroupCounts;
import org.complaintauditor.identity.CaseIdentity;
import org.complaintauditor.identity.FindingIdentity;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.EvidenceMode;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.obligation.Assessment;
import org.complaintauditor.obligation.Due;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.obligation.Occurrence;
import org.complaintauditor.text.ShownTexts;

/**
 * A finding with all that a row of a list of findings says.
 *
 * @param audited the case
 * @param commitment the catalogue entry under which it was judged
 * @param finding the finding
 * @param explanation why it is as it is; empty for MET and NOT_APPLICABLE
 * @param identities those of the case's findings
 */
public record FindingRow(
    AuditedCase audited,
    Commitment commitment,
    Finding finding,
    String explanation,
    CaseIdentity identities) {

  /**
   * The findings of a case that the run lists, in catalogue order: all, or the exceptions where
   * only they are asked for.
   */
  public static List<FindingRow> of(RunFacts run, AuditedCase audited, Explainer explainer) {
    CaseIdentity identities = new CaseIdentity(run.pack().name(), audited);
    return audited.findings().stream()
        .filter(finding -> run.lists(finding.verdict()))
        .map(finding -> of(run, audited, finding, explainer, identities))
        .toList();
  }

  private static FindingRow of(
      RunFacts run,
      AuditedCase audited,
      Finding finding,
      Explainer explainer,
      CaseIdentity identities) {
    Commitment commitment =
        audited
            .version()
            .commitment(finding.commitment())
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "case %s: %s is not in version %s of the pack"
                            .formatted(
                                audited.history().caseId(),
                                finding.commitment(),
                                audited.version().version())));
    String explanation =
        finding.verdict().isException()
            ? explainer.sentence(run, audited, commitment, finding)
            : "";
    return new FindingRow(audited, commitment, finding, explanation, identities);
  }

  /** The event that started the clock. */
  public Optional<Event> trigger() {
    return finding.shown().map(shown -> shown.assessment().obligation().trigger());
  }

  /** When it was due. */
  public Optional<Due> due() {
    return finding.shown().map(shown -> shown.assessment().due());
  }

  /** The event that discharged it. */
  public Optional<Event> discharge() {
    return finding.shown().flatMap(shown -> shown.assessment().discharge());
  }

  /** The identity by which another run recognises it. */
  public FindingIdentity identity() {
    return identities.of(finding);
  }

  /** The data problems of the case that leave the verdict in doubt, each once. */
  public List<Problem.Code> doubts(Pack pack) {
    return audited.doubts(finding.commitment(), pack).stream()
        .map(Problem::code)
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * {@code detected} where the verdict rests on what was found in texts alone, {@code recorded}
   * where it does not; empty where nothing was owed by what is recorded.
   */
  public String evidence() {
    if (finding.restsOnDetection(audited.history())) {
      return EvidenceMode.DETECTED.option();
    }
    return finding.shown().isEmpty() ? "" : EvidenceMode.RECORDED.option();
  }

  /**
   * What was found in the texts of the trigger, of what discharges it and of what else decides, and
   * counts: event, label, quote, characters, lexicon entry and language of each, {@code |} between.
   *
   * @param shown how much of messages is shown; an ellipsis stands for quotes that are not
   */
  public String detections(ShownTexts shown) {
    return finding.deciding(audited.history()).stream()
        .flatMap(
            event ->
                event.row().detections().stream()
                    .filter(found -> event.countsAs(found.label()))
                    .map(found -> detection(event, found, shown)))
        .collect(Collectors.joining(" | "));
  }

  /**
   * The other verdicts that doubtful words read the other way lead to, the worst first, {@code |}
   * between; empty where the verdict hangs on none.
   */
  public String review() {
    return finding
        .review()
        .map(why -> why.verdicts().stream().map(Verdict::name).collect(Collectors.joining("|")))
        .orElse("");
  }

  private static String detection(Event event, Detection found, ShownTexts shown) {
    return String.join(
        " ",
        event.name(),
        found.label().name(),
        "\"" + (shown == ShownTexts.NONE ? "\u2026" : Detection.shown(found.quote())) + "\"",
        found.start() + "-" + found.end(),
        found.entry(),
        found.language());
  }

  /** The business days by which it was late. */
  public OptionalInt lateBusinessDays() {
    return finding.shown().map(Occurrence::lateBusinessDays).orElse(OptionalInt.empty());
  }

  /** How far beyond its due date it is. */
  public Optional<Delay> delay(Assessment.Basis basis) {
    return finding.shown().flatMap(shown -> Delay.of(shown, basis));
  }

  /** The channel of the receipt's name; empty where the record does not show it. */
  public String channel() {
    return GroupCounts.channel(audited);
  }

  /** The customer type's name; empty where the record does not show it. */
  public String customerType() {
    return GroupCounts.customerType(audited);
  }

  /** The case's attribute of this name, or empty. */
  public String attribute(String name) {
    return audited.history().attributes().getOrDefault(name, "");
  }
}
