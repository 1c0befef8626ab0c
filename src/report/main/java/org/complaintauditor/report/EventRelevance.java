package org.complaintauditor.report;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Reason;
import org.complaintauditor.obligation.Assessment;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.obligation.Occurrence;
import org.complaintauditor.proof.Proof;

/** What the events of a case count for in its findings. */
public final class EventRelevance {

  /** What an event does for a finding. */
  public enum Use {
    /** It starts the clock. */
    STARTS,
    /** It does what was owed, no later than it was due. */
    FULFILS,
    /** It does what was owed, too late. */
    FULFILS_LATE,
    /** The finding rests on it without being met or breached by it. */
    DECIDES
  }

  private final Map<Integer, Map<Use, Set<String>>> uses = new HashMap<>();

  private EventRelevance() {}

  /** What the events of this case count for. */
  public static EventRelevance of(AuditedCase audited, Assessment.Basis basis) {
    EventRelevance counts = new EventRelevance();
    for (Finding finding : audited.findings()) {
      for (Occurrence occurrence : finding.occurrences()) {
        counts.add(
            occurrence.assessment().obligation().trigger(), Use.STARTS, finding.commitment());
        occurrence
            .assessment()
            .discharge()
            .ifPresent(event -> counts.add(event, fulfils(occurrence), finding.commitment()));
      }
      Proof.cause(audited.history(), finding, basis)
          .ifPresent(event -> counts.add(event, Use.DECIDES, finding.commitment()));
    }
    return counts;
  }

  /** The ids of the commitments that the event counts for, in catalogue order, by its use. */
  public Map<Use, Set<String>> of(Event event) {
    return uses.getOrDefault(event.position(), Map.of());
  }

  private static Use fulfils(Occurrence occurrence) {
    return occurrence.reason() == Reason.LATE ? Use.FULFILS_LATE : Use.FULFILS;
  }

  private void add(Event event, Use use, String commitment) {
    uses.computeIfAbsent(event.position(), position -> new EnumMap<>(Use.class))
        .computeIfAbsent(use, one -> new LinkedHashSet<>())
        .add(commitment);
  }
}
