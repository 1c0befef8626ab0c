package org.complaintauditor.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.identity.CaseIdentity;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.Event;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.obligation.Occurrence;

/** Holds the findings of judged cases against what people decided. */
public final class CaseDecisions {

  /** Digests of a finding that nobody decided: nothing is compared with them. */
  private static final Digests NOT_NEEDED = new Digests("", "");

  private final String pack;
  private final Decisions decisions;

  /**
   * Decisions about cases that were judged by this pack.
   *
   * @param pack the pack's name
   */
  public CaseDecisions(String pack, Decisions decisions) {
    this.pack = pack;
    this.decisions = decisions;
  }

  /** What people say of each finding of the case, in catalogue order. */
  public List<HumanFinding> of(AuditedCase audited) {
    CaseIdentity identities = new CaseIdentity(pack, audited);
    List<HumanFinding> findings = new ArrayList<>();
    for (Finding finding : audited.findings()) {
      Subject subject = Subject.finding(audited.history().caseId(), finding.commitment());
      findings.add(
          decisions.on(
              machine(
                  subject,
                  audited,
                  finding,
                  decisions.isAbout(subject) ? Optional.of(identities) : Optional.empty())));
    }
    return findings;
  }

  /** The findings of the case as decisions need them, with all digests. */
  public static List<MachineFinding> machine(String pack, AuditedCase audited) {
    CaseIdentity identities = new CaseIdentity(pack, audited);
    return audited.findings().stream()
        .map(
            finding ->
                machine(
                    Subject.finding(audited.history().caseId(), finding.commitment()),
                    audited,
                    finding,
                    Optional.of(identities)))
        .toList();
  }

  private static MachineFinding machine(
      Subject subject, AuditedCase audited, Finding finding, Optional<CaseIdentity> identities) {
    boolean asked = audited.byCustomerType().contains(finding.commitment());
    Optional<Event> trigger =
        finding.shown().map(shown -> shown.assessment().obligation().trigger());
    MachineVerdict whole =
        new MachineVerdict(
            trigger.map(event -> TriggerName.of(event.row(), asked)),
            trigger.map(Event::date),
            finding.verdict(),
            identities.map(all -> Digests.of(all, finding)).orElse(NOT_NEEDED));
    Map<String, MachineVerdict> occurrences = new LinkedHashMap<>();
    for (Occurrence occurrence : finding.occurrences()) {
      Event event = occurrence.assessment().obligation().trigger();
      String name = TriggerName.of(event.row(), asked);
      MachineVerdict before = occurrences.get(name);
      if (before == null || occurrence.verdict().severity() > before.verdict().severity()) {
        occurrences.put(
            name,
            new MachineVerdict(
                Optional.of(name),
                Optional.of(event.date()),
                occurrence.verdict(),
                identities
                    .map(all -> Digests.of(all, finding.showing(occurrence)))
                    .orElse(NOT_NEEDED)));
      }
    }
    return new MachineFinding(
        subject, whole, List.copyOf(occurrences.values()), audited.history().attributes());
  }
}
