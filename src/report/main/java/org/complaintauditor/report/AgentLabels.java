package org.complaintauditor.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.complaintauditor.figures.Agents;
import org.complaintauditor.figures.Responsible;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.obligation.Finding;

/**
 * What the provider's people are called in a report: by name, or by a number that they get in the
 * order in which they are first responsible for a finding: by case id, then by the catalogue. All
 * reports of a run see the cases in that order, so each numbers alike.
 */
public final class AgentLabels {

  private final UnaryOperator<String> label;
  private final Map<String, String> labels = new LinkedHashMap<>();

  /** Nobody is known yet. */
  public AgentLabels(Agents shown) {
    label =
        shown == Agents.NAMES
            ? UnaryOperator.identity()
            : name -> Agents.pseudonym(labels.size() + 1);
  }

  /** Takes note of the next case, in the order of case ids. */
  public void next(AuditedCase audited) {
    Responsible.names(audited).forEach(this::next);
  }

  /** Takes note of the next name. */
  public void next(String name) {
    if (!labels.containsKey(name)) {
      labels.put(name, label.apply(name));
    }
  }

  /** What this person, whom a case named before, is called; empty for nobody. */
  public String of(String name) {
    return labels.getOrDefault(name, "");
  }

  /** What the person who was responsible for what the finding shows is called; or empty. */
  public String of(AuditedCase audited, Finding finding) {
    return of(Responsible.of(audited.history(), finding));
  }

  /** All names with what they are called, in the order in which they came. */
  public Map<String, String> byName() {
    return Collections.unmodifiableMap(labels);
  }
}
