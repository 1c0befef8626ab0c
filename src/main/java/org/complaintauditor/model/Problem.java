package org.complaintauditor.model;

/**
 * Something wrong with the exported data, never with the provider's conduct (audit-definitions 2).
 *
 * @param origin file and row
 * @param column the column's name, or empty where the whole row is meant
 * @param value the cell as it stands, or empty
 * @param code which problem
 * @param expected what would have been right, for the person who mends the export
 */
public record Problem(Origin origin, String column, String value, Code code, String expected) {

  /** Closed list of data problems. */
  public enum Code {
    WRONG_NUMBER_OF_CELLS(true),
    MISSING_CASE_ID(true),
    UNREADABLE_TIMESTAMP(true),
    UNKNOWN_ACTIVITY(true),
    CONFLICTING_EVENT_ID(true),
    /** Dates of a column are written in two ways, and this one could be read in both. */
    MIXED_DATE_FORMATS(true),
    /** What the event is hangs on the role of somebody who is in no role table. */
    ACTOR_NOT_IN_ROLE_TABLE(true),
    UNKNOWN_ROLE(false),
    UNKNOWN_CHANNEL(false),
    UNKNOWN_CUSTOMER_TYPE(false),
    UNKNOWN_DISCLOSURE(false),
    /**
     * A failed delivery that names no event of its case: the failed message counts as delivered.
     */
    UNRESOLVED_REFERENCE(false),
    /** A file of the export holds nothing that the profile reads. */
    FILE_NOT_USED(false),
    /** A local time that occurs twice as clocks are set back: read as the earlier one. */
    AMBIGUOUS_LOCAL_TIME(false),
    /** Some files of the export record what contacts told the customer, this one does not. */
    COLUMN_MISSING(false);

    private final boolean rejectsRow;

    Code(boolean rejectsRow) {
      this.rejectsRow = rejectsRow;
    }

    /** Whether the row is lost; else only the value is taken as empty. */
    public boolean rejectsRow() {
      return rejectsRow;
    }
  }
}
