package org.complaintauditor.obligation;

import java.util.Optional;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.Verdict;

/**
 * What a rule concludes of a situation, or of a whole case.
 *
 * @param reason the reason, which stands for one verdict; empty: there was no obligation
 */
public record Conclusion(Optional<Reason> reason) {

  /** The verdict of this reason; a reason of NOT_APPLICABLE drops the obligation. */
  public static Conclusion of(Reason reason) {
    return new Conclusion(Optional.of(reason));
  }

  /** Nothing was owed: the obligation does not count, not even as dropped. */
  public static Conclusion noObligation() {
    return new Conclusion(Optional.empty());
  }

  /** Whether the obligation counts as an occurrence of the finding. */
  public boolean isOccurrence() {
    return reason.isPresent() && reason.get().verdict() != Verdict.NOT_APPLICABLE;
  }
}
