package org.complaintauditor.intake.profile;

import org.complaintauditor.intake.record.Lookups;
import org.complaintauditor.model.Wording;

/** What values and conditions are asked about: a record, among all records of the export. */
public record RecordScope(ExportRecord entry, Lookups lookups, RoleTable roles, int depth) {
  private static final int DEEPEST = 16;

  public RecordScope(ExportRecord entry, Lookups lookups, RoleTable roles) {
    this(entry, lookups, roles, 0);
  }

  /**
   * The scope of another record, looked up from this one.
   *
   * @throws InvalidProfileException if lookups go round in a circle
   */
  RecordScope of(ExportRecord other) {
    if (depth == DEEPEST) {
      throw new InvalidProfileException(
          Wording.of("intake.lookups-of-source-go-round", entry.source().name()));
    }
    return new RecordScope(other, lookups, roles, depth + 1);
  }
}
