package org.complaintauditor.dossier.making;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.complaintauditor.decision.CaseDecisions;
import org.complaintauditor.decision.HumanFinding;
import org.complaintauditor.dossier.request.CaseSelection;
import org.complaintauditor.figures.GroupCounts;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.model.Wording;
import org.complaintauditor.obligation.Finding;

/** Which cases of a run are selected; remembers which conditions no case met. */
final class CaseChoice {
  private static final int SHOWN = 10;

  private final CaseSelection selection;
  private final CaseDecisions decisions;
  private final Set<String> chosen = new TreeSet<>(CodePoints.ORDER);
  private final Set<String> attributes = new TreeSet<>(CodePoints.ORDER);

  /**
   * A choice of cases.
   *
   * @param decisions what people decided, where the selection asks for it
   */
  CaseChoice(CaseSelection selection, CaseDecisions decisions) {
    this.selection = selection;
    this.decisions = decisions;
    attributes.addAll(List.of("channel", "customer_type"));
  }

  /** Whether the case is selected. */
  boolean takes(AuditedCase audited) {
    attributes.addAll(audited.history().attributes().keySet());
    boolean taken = isMeant(audited);
    if (taken) {
      chosen.add(audited.history().caseId());
    }
    return taken;
  }

  private boolean isMeant(AuditedCase audited) {
    String id = audited.history().caseId();
    if (selection instanceof CaseSelection.Named named) {
      return named.ids().contains(id);
    }
    if (selection instanceof CaseSelection.Sampled sampled) {
      return sampled.ids().contains(id);
    }
    return !(selection instanceof CaseSelection.Where where) || isMeant(where, audited);
  }

  private boolean isMeant(CaseSelection.Where where, AuditedCase audited) {
    if (where.received().isPresent()) {
      if (!audited.history().received()) {
        return false;
      }
      LocalDate day = audited.history().receipt().date();
      if (!where.received().get().include(day)) {
        return false;
      }
    }
    for (Map.Entry<String, Set<String>> asked : where.attributes().entrySet()) {
      if (!asked.getValue().contains(attribute(audited, asked.getKey()))) {
        return false;
      }
    }
    return !where.asksForFinding() || hasFinding(where, audited);
  }

  private boolean hasFinding(CaseSelection.Where where, AuditedCase audited) {
    List<HumanFinding> human = where.human().isEmpty() ? List.of() : decisions.of(audited);
    for (int i = 0; i < audited.findings().size(); i++) {
      Finding finding = audited.findings().get(i);
      Verdict people = human.isEmpty() ? finding.verdict() : human.get(i).verdict();
      if (where.means(finding.commitment(), finding.verdict(), people)) {
        return true;
      }
    }
    return false;
  }

  private static String attribute(AuditedCase audited, String name) {
    return switch (name) {
      case "channel" -> GroupCounts.channel(audited);
      case "customer_type" -> GroupCounts.customerType(audited);
      default -> audited.history().attributes().getOrDefault(name, "");
    };
  }

  /** The ids of those that were taken, in code points. */
  Set<String> chosen() {
    return chosen;
  }

  /**
   * Ends here if what was asked for is not in the run.
   *
   * @throws UnusableExportException that names it
   */
  void refuseUnlessMet(String request, String run) {
    if (selection instanceof CaseSelection.Named named) {
      refuseUnknown(named.ids(), request, run);
    }
    if (selection instanceof CaseSelection.Sampled sampled) {
      if (!sampled.run().equals(run)) {
        throw new UnusableExportException(
            Wording.of(
                "dossier.sample-was-drawn-from-run", request, sampled.file(), sampled.run(), run));
      }
      refuseUnknown(sampled.ids(), request, run);
    }
    if (selection instanceof CaseSelection.Where where) {
      for (String name : where.attributes().keySet()) {
        if (!attributes.contains(name)) {
          throw new UnusableExportException(
              Wording.of(
                  "dossier.no-case-has-an-attribute",
                  request,
                  name,
                  String.join(", ", attributes)));
        }
      }
    }
    if (chosen.isEmpty()) {
      throw new UnusableExportException(
          Wording.of("dossier.no-case-of-run-is-selected", request, run));
    }
  }

  private void refuseUnknown(Collection<String> ids, String request, String run) {
    Set<String> unknown = new TreeSet<>(CodePoints.ORDER);
    unknown.addAll(ids);
    unknown.removeAll(chosen);
    if (!unknown.isEmpty()) {
      List<String> first = unknown.stream().limit(SHOWN).toList();
      Optional<Integer> more = Optional.of(unknown.size() - first.size()).filter(left -> left > 0);
      Wording named =
          more.isPresent()
              ? Wording.of("intake.and-more", String.join(", ", first), more.get())
              : Wording.verbatim(String.join(", ", first));
      throw new UnusableExportException(
          Wording.of("dossier.run-has-no-such-case", request, run, named));
    }
  }
}
