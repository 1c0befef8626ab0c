package org.complaintauditor.model;

import java.util.Map;
import java.util.Optional;

/**
 * An entry of a pack's catalogue: a published commitment.
 *
 * @param id its id, such as {@code ACK-01}
 * @param clause the section of the document
 * @param basis how strong the words are: {@code promise}, {@code right} or {@code derived}
 * @param title its name
 * @param promise the sentence that it rests on, as published
 * @param sought what discharges it, in words
 * @param limits its limits by name, in the pack's order
 * @param parameters its parameters by name, in the pack's order
 * @param needs what an export has to record for it to be judged
 * @param otherwise the reason of a finding when nothing triggered it; empty when every received
 *     complaint triggers it
 */
public record Commitment(
    String id,
    String clause,
    String basis,
    LocalizedText title,
    LocalizedText promise,
    LocalizedText sought,
    Map<String, Limit> limits,
    Map<String, Parameter> parameters,
    EvidenceRequirements needs,
    Optional<Reason> otherwise) {

  /** The same commitment with other limits and parameters. */
  public Commitment with(Map<String, Limit> otherLimits, Map<String, Parameter> otherParameters) {
    return new Commitment(
        id, clause, basis, title, promise, sought, otherLimits, otherParameters, needs, otherwise);
  }
}
