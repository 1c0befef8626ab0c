package org.complaintauditor.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A finding as decisions need it.
 *
 * @param subject the case and the commitment
 * @param whole the finding as it is shown
 * @param occurrences each occurrence; several that one event triggered are one, the worst of them
 * @param attributes the case's attributes, as exported
 */
public record MachineFinding(
    Subject subject,
    MachineVerdict whole,
    List<MachineVerdict> occurrences,
    Map<String, String> attributes) {
  public MachineFinding {
    if (subject.trigger().isPresent()) {
      throw new IllegalArgumentException("a finding is a whole: " + subject);
    }
    occurrences = List.copyOf(occurrences);
    attributes = Map.copyOf(attributes);
  }

  /** The occurrence that the event of this name triggered, whichever run named it. */
  public Optional<MachineVerdict> occurrence(String trigger) {
    return occurrences.stream()
        .filter(one -> one.trigger().equals(Optional.of(trigger)))
        .findFirst()
        .or(
            () ->
                occurrences.stream()
                    .filter(
                        one ->
                            one.trigger()
                                .filter(own -> TriggerName.isSame(own, trigger))
                                .isPresent())
                    .findFirst());
  }
}
