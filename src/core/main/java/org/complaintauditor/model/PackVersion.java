package org.complaintauditor.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One version of a pack.
 *
 * @param version its number
 * @param validFrom the first day on which it is in force; empty: from the beginning
 * @param validUntil the last day on which it is in force; empty: without end
 * @param commitments its catalogue, in order
 * @param rules its rule files, by name
 */
public record PackVersion(
    String version,
    Optional<LocalDate> validFrom,
    Optional<LocalDate> validUntil,
    List<Commitment> commitments,
    List<RuleFile> rules) {
  public PackVersion {
    commitments = List.copyOf(commitments);
    rules = List.copyOf(rules);
  }

  /** Whether it is in force on this day. */
  public boolean inForceOn(LocalDate day) {
    return validFrom.filter(day::isBefore).isEmpty() && validUntil.filter(day::isAfter).isEmpty();
  }

  /** The commitment with this id, if the catalogue has it. */
  public Optional<Commitment> commitment(String id) {
    for (Commitment commitment : commitments) {
      if (commitment.id().equals(id)) {
        return Optional.of(commitment);
      }
    }
    return Optional.empty();
  }

  /** The parameter of this name in whichever commitment has it. */
  public Optional<Parameter> parameter(String name) {
    return commitments.stream()
        .map(commitment -> commitment.parameters().get(name))
        .filter(java.util.Objects::nonNull)
        .findFirst();
  }
}
