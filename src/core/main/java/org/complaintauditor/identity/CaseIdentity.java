package org.complaintauditor.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Limit;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.obligation.Assessment;
import org.complaintauditor.obligation.Due;
import org.complaintauditor.obligation.EventSearch;
import org.complaintauditor.obligation.ExaminedEvent;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.obligation.Occurrence;
import org.complaintauditor.proof.Proof;

/**
 * The identities of the findings of one case, see {@link FindingIdentity}. What a row says is
 * hashed once, when it is asked for. Used by one thread at a time.
 */
public final class CaseIdentity {
  private static final String EVIDENCE = "evidence/1";
  private static final String EVIDENCE_ASKED = "evidence asked/1";
  private static final String BASIS = "basis/1";

  private final String pack;
  private final AuditedCase audited;
  private final CaseHistory history;
  private final boolean withCustomerType;
  private final ShortHash hash = new ShortHash();
  private final String[] digests;
  private List<String> all = List.of();
  private Optional<CaseIdentity> asked = Optional.empty();

  /**
   * The identities of a case's findings.
   *
   * @param pack the pack's name
   */
  public CaseIdentity(String pack, AuditedCase audited) {
    this(pack, audited, true);
  }

  private CaseIdentity(String pack, AuditedCase audited, boolean withCustomerType) {
    this.pack = pack;
    this.audited = audited;
    this.history = audited.history();
    this.withCustomerType = withCustomerType;
    this.digests = new String[history.events().size()];
  }

  /** The identity of a finding as it is shown. */
  public FindingIdentity of(Finding finding) {
    String key = key(finding);
    return new FindingIdentity(key, occurrence(key, finding), evidence(finding), basis(finding));
  }

  /** The identity of one occurrence of a finding. */
  public FindingIdentity ofOccurrence(Finding finding, Occurrence occurrence) {
    return of(finding.showing(occurrence));
  }

  /**
   * The same by what the rules of a commitment ask for: rows without the customer type, where no
   * rule of it asks for that.
   */
  public CaseIdentity asked(String commitment) {
    if (audited.byCustomerType().contains(commitment)) {
      return this;
    }
    if (asked.isEmpty()) {
      asked = Optional.of(new CaseIdentity(pack, audited, false));
    }
    return asked.get();
  }

  /** The key of a finding alone. */
  public String key(Finding finding) {
    return hash.add(pack).add(history.caseId()).add(finding.commitment()).letters();
  }

  /** The evidence of a finding alone. */
  public String evidence(Finding finding) {
    List<String> rows = evidenceEvents(finding).map(this::inOrder).orElseGet(this::allRows);
    String trigger = trigger(finding).map(this::row).orElse("");
    hash.add(withCustomerType ? EVIDENCE : EVIDENCE_ASKED)
        .add(pack)
        .add(finding.commitment())
        .add(trigger);
    rows.forEach(hash::add);
    String attributes = audited.attributes().getOrDefault(finding.commitment(), "");
    if (!attributes.isEmpty()) {
      hash.add(attributes);
    }
    return hash.letters();
  }

  /** The basis of a finding alone. */
  public String basis(Finding finding) {
    List<String> parts = new ArrayList<>();
    parts.add(BASIS);
    parts.add(finding.verdict().name());
    parts.add(finding.reason().name());
    Optional<Occurrence> shown = finding.shown();
    parts.add(shown.map(one -> text(one.assessment().due())).orElse(""));
    parts.add(shown.flatMap(one -> one.assessment().discharge()).map(this::name).orElse(""));
    parts.add(shown.map(one -> text(one.assessment().limit())).orElse(""));
    parts.add(String.join("|", finding.rules()));
    parts.add(finding.otherByRecord().map(Enum::name).orElse(""));
    for (Event event : finding.deciding(history)) {
      event.row().detections().stream()
          .filter(found -> event.countsAs(found.label()))
          .forEach(found -> parts.add(found.label().name() + " " + found.entry()));
    }
    parts.forEach(hash::add);
    return hash.letters();
  }

  /** The events on which a finding rests, each once; empty where it rests on all of the case. */
  private Optional<Set<Event>> evidenceEvents(Finding finding) {
    boolean decided = finding.decidedBy(history).isPresent();
    if (finding.shown().isEmpty() && !decided) {
      return Optional.empty();
    }
    Set<Event> events = new HashSet<>(finding.deciding(history));
    if (finding.shown().isPresent() && !(finding.verdict() == Verdict.NOT_APPLICABLE && decided)) {
      events.addAll(searched(finding, finding.shown().get().assessment()));
    }
    return Optional.of(events);
  }

  /** The events of the window that was searched, but for those after the due that count not. */
  private List<Event> searched(Finding finding, Assessment assessment) {
    Assessment.Basis basis = assessment.grounds().basis();
    Optional<Event> cause = Proof.cause(history, finding, basis);
    List<Event> searched = new ArrayList<>();
    cause.ifPresent(searched::add);
    LocalDate due = assessment.due().latestDate(basis.auditInstant().zone());
    Proof.search(finding, cause).map(EventSearch::events).orElse(List.of()).stream()
        .filter(
            one ->
                one.result() != ExaminedEvent.Result.COUNTS_NOT || !one.event().date().isAfter(due))
        .forEach(one -> searched.add(one.event()));
    return searched;
  }

  private List<String> allRows() {
    if (all.isEmpty()) {
      all = inOrder(history.events());
    }
    return all;
  }

  /**
   * What events say, in their order. At one instant rows without ids may stand in the order of the
   * files, which says nothing: so there they are in the order of what they say.
   */
  private List<String> inOrder(Collection<Event> events) {
    return events.stream()
        .sorted(Comparator.comparing(Event::instant).thenComparing(this::row))
        .map(this::row)
        .toList();
  }

  private String occurrence(String key, Finding finding) {
    Optional<Event> trigger = trigger(finding);
    if (trigger.isEmpty()) {
      return "";
    }
    String id = trigger.get().row().eventId();
    if (!id.isEmpty()) {
      return hash.add(key).add(id).letters();
    }
    // Rows without an id that say the same are told apart by their number.
    String said = row(trigger.get());
    long before =
        history.events().stream()
            .filter(event -> event.before(trigger.get()))
            .filter(event -> row(event).equals(said))
            .count();
    return hash.add(key).add("").add(said).add(Long.toString(before)).letters();
  }

  private static Optional<Event> trigger(Finding finding) {
    return finding.shown().map(shown -> shown.assessment().obligation().trigger());
  }

  private String name(Event event) {
    return event.row().eventId().isEmpty() ? row(event) : event.row().eventId();
  }

  private static String text(Due due) {
    String days = due.date() + " " + due.firstDate();
    return due.instant()
        .map(instant -> days + " " + instant + " " + due.earliest() + " " + due.latest())
        .orElse(days);
  }

  private static String text(Limit limit) {
    return limit.name() + " " + limit.span() + (limit.mayMove() ? " next" : "");
  }

  private String row(Event event) {
    String known = digests[event.position()];
    if (known == null) {
      known = RowDigest.of(event.row(), withCustomerType, hash);
      digests[event.position()] = known;
    }
    return known;
  }
}
