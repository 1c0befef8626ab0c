package org.complaintauditor.quality;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.DeclaredAttribute;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Wording;

/**
 * {@code ATTRIBUTE_UNKNOWN_VALUE}: an attribute for which rules ask has a value that the pack does
 * not declare, and counts as unknown. Each value is listed once for a case, where it stands first.
 */
final class UnknownAttributeValues implements CaseCheck {
  private final List<DeclaredAttribute> declared;

  UnknownAttributeValues(Collection<DeclaredAttribute> declared) {
    this.declared = List.copyOf(declared);
  }

  @Override
  public void check(CaseHistory history, List<Problem> read, Consumer<Problem> found) {
    for (DeclaredAttribute attribute : declared) {
      Set<String> seen = new HashSet<>();
      for (Event event : history.events()) {
        String cell = attribute.cell(event.row().attributes());
        if (!cell.isBlank() && attribute.value(cell).isEmpty() && seen.add(cell)) {
          found.accept(
              new Problem(
                  event.row().origin(),
                  attribute.name(),
                  cell,
                  Problem.Code.ATTRIBUTE_UNKNOWN_VALUE,
                  history.caseId(),
                  Wording.of("core.one-of", String.join(", ", attribute.values()))));
        }
      }
    }
  }
}
