package org.complaintauditor.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.complaintauditor.figures.GroupCounts;
import org.complaintauditor.identity.FindingIdentity;
import org.complaintauditor.judgement.AuditedCase;

/** The cells of a finding in {@code findings.csv}, and in what the pages offer for download. */
public final class FindingCells {

  /** The columns that are always there. Their names and their order are an interface. */
  public static final List<String> COLUMNS =
      List.of(
          "case_id",
          "commitment",
          "verdict",
          "reason",
          "triggered_at",
          "due",
          "discharged_at",
          "late_business_days",
          "occurrences",
          "breached_occurrences",
          "trigger_event",
          "discharge_event",
          "explanation",
          "channel",
          "team",
          "product",
          "province",
          "customer_type",
          "pack",
          "pack_version",
          "rule",
          "evidence",
          "detections",
          "review");

  /** The last columns: by what a finding is known again in another run. */
  public static final List<String> IDENTITY =
      List.of("finding_key", "evidence_digest", "basis_digest");

  /** The columns that hold whole numbers; a cell may be empty. */
  public static final Set<String> NUMBERS =
      Set.of("late_business_days", "occurrences", "breached_occurrences");

  /** The columns that say the same for all findings of a case. */
  private static final Set<String> OF_CASE =
      Set.of(
          "case_id",
          "channel",
          "team",
          "product",
          "province",
          "customer_type",
          "pack",
          "pack_version");

  private final RunFacts run;
  private final List<String> columns;
  private final Map<String, String> attributes;
  private final IsoTimes times;
  private final AgentLabels agents;

  /** The cells of a run's findings. */
  public FindingCells(RunFacts run) {
    this.run = run;
    times = new IsoTimes(run.basis().auditInstant().zone());
    agents = new AgentLabels(run.agents());
    List<String> header = new ArrayList<>(COLUMNS);
    if (run.agents().shown()) {
      header.add(GroupCounts.AGENT);
    }
    List<String> taken = new ArrayList<>(header);
    taken.addAll(IDENTITY);
    attributes = AttributeColumns.of(run, taken);
    header.addAll(attributes.values());
    header.addAll(IDENTITY);
    columns = Collections.unmodifiableList(header);
  }

  /** The names of the columns. */
  public List<String> columns() {
    return columns;
  }

  /** Whether the column at this place says the same for all findings of a case. */
  public boolean isOfCase(int place) {
    int last = columns.size() - IDENTITY.size();
    boolean attribute = place >= last - attributes.size() && place < last;
    return attribute || OF_CASE.contains(columns.get(place));
  }

  /** Takes note of the next case, in the order of case ids, before its cells are asked for. */
  public void next(AuditedCase audited) {
    if (run.agents().shown()) {
      agents.next(audited);
    }
  }

  /** The cells of a row, as they stand: nothing is made harmless. */
  public List<String> of(FindingRow row) {
    List<String> cells = new ArrayList<>(COLUMNS.size() + 1 + attributes.size());
    cells.add(row.audited().history().caseId());
    cells.add(row.finding().commitment());
    cells.add(row.finding().verdict().name());
    cells.add(row.finding().reason().name());
    cells.add(row.trigger().map(times::of).orElse(""));
    cells.add(row.due().map(times::of).orElse(""));
    cells.add(row.discharge().map(times::of).orElse(""));
    cells.add(
        row.lateBusinessDays().isPresent()
            ? Integer.toString(row.lateBusinessDays().getAsInt())
            : "");
    cells.add(Integer.toString(row.finding().occurrences().size()));
    cells.add(Integer.toString(row.finding().breachedOccurrences()));
    cells.add(row.trigger().map(event -> event.name()).orElse(""));
    cells.add(row.discharge().map(event -> event.name()).orElse(""));
    cells.add(row.explanation());
    cells.add(row.channel());
    cells.add(row.attribute("team"));
    cells.add(row.attribute("product"));
    cells.add(row.attribute("province"));
    cells.add(row.customerType());
    cells.add(run.pack().name());
    cells.add(row.audited().version().version());
    cells.add(String.join(" | ", row.finding().rules()));
    cells.add(row.evidence());
    cells.add(row.detections(run.texts()));
    cells.add(row.review());
    if (run.agents().shown()) {
      cells.add(agents.of(row.audited(), row.finding()));
    }
    attributes.keySet().forEach(attribute -> cells.add(row.attribute(attribute)));
    FindingIdentity identity = row.identity();
    cells.add(identity.key());
    cells.add(identity.evidence());
    cells.add(identity.basis());
    return cells;
  }
}
