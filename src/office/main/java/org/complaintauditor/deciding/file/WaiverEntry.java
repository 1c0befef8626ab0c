package org.complaintauditor.deciding.file;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.decision.Person;
import org.complaintauditor.decision.Waiver;
import org.complaintauditor.decision.WaiverReason;
import org.complaintauditor.decision.WaiverScope;
import org.complaintauditor.model.Wording;

/** A waiver as it is written: an entry of its own, or part of a decision. */
final class WaiverEntry {

  /** The keys that a waiver has, in the order in which they are written. */
  static final List<String> KEYS =
      List.of(
          "id",
          "reason_code",
          "reason",
          "scope",
          "requested_by",
          "approved_by",
          "approved_on",
          "expires",
          "evidence_ref");

  private final WrittenEntry entry;

  WaiverEntry(WrittenEntry entry) {
    this.entry = entry;
  }

  /** The waiver that a decision brings. */
  Optional<Waiver> ofFinding(String caseId, String commitment, long number) {
    return waiver(
        "decision " + number,
        new WaiverScope(Set.of(commitment), Optional.empty(), Set.of(caseId), Map.of()));
  }

  /** The waiver with this scope; nothing where something is wrong, which is then said. */
  Optional<Waiver> waiver(String id, WaiverScope scope) {
    List<String> codes = Arrays.stream(WaiverReason.values()).map(WaiverReason::name).toList();
    if (entry.find("reason_code").isEmpty()) {
      entry.wrong(
          "reason_code",
          Wording.of("office.a-waiver-needs-a-reason-code", String.join(", ", codes)));
    }
    Optional<WaiverReason> code = entry.oneOf("reason_code", WaiverReason.class, codes);
    Optional<String> reason = entry.needed("reason");
    Optional<Person> requested = entry.person("requested_by");
    Optional<Person> approved = entry.person("approved_by");
    boolean alone =
        requested.isPresent() && approved.isPresent() && approved.get().maybe(requested.get());
    if (alone) {
      entry.wrong(
          "approved_by", Wording.of("office.approved-by-is-who-requested", approved.get().name()));
    }
    Optional<LocalDate> on = entry.date("approved_on");
    Optional<LocalDate> expires = entry.date("expires");
    boolean backwards = on.isPresent() && expires.isPresent() && expires.get().isBefore(on.get());
    if (backwards) {
      entry.wrong(
          "expires", Wording.of("office.expires-is-before-approved-on", expires.get(), on.get()));
    }
    if (alone
        || backwards
        || code.isEmpty()
        || reason.isEmpty()
        || requested.isEmpty()
        || approved.isEmpty()
        || on.isEmpty()
        || expires.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Waiver(
            id,
            code.get(),
            reason.get(),
            scope,
            new Waiver.Approval(requested.get(), approved.get(), on.get(), expires.get()),
            entry.text("evidence_ref")));
  }
}
