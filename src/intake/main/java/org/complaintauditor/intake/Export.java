package org.complaintauditor.intake;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.PersonalFields;
import org.complaintauditor.model.RecordCounts;
import org.complaintauditor.model.RecordedActs;

/**
 * What was read from the files of an export, and the account of its rows (formats 2): rows read =
 * rows + rejected + duplicates. Where a profile reads the export, rows are those that it makes of
 * the records.
 *
 * @param rowsAccepted how many rows can be used
 * @param problems what is wrong with the data; whoever has the account closes them
 * @param rowsRead rows below the headers
 * @param formats what each file is, in a few words, such as {@code CSV, semicolons}
 * @param records what became of the export's records
 * @param rowsRejected rows that cannot be used
 * @param rowsDuplicate exact repetitions of a row that is used
 * @param casesSeen distinct case ids, also of rows that were rejected for something else
 * @param contentRecorded whether a file has the column {@code discloses}
 * @param datedDisclosures for what a register of one row per case has a date column of its own
 * @param acts what the export can record
 * @param attributeColumns the columns that hold case attributes, those of the format first
 * @param personal those of them that identify people
 */
public record Export(
    long rowsAccepted,
    ProblemSpool problems,
    List<String> formats,
    RecordCounts records,
    long rowsRead,
    long rowsRejected,
    long rowsDuplicate,
    long casesSeen,
    boolean contentRecorded,
    Set<Disclosure> datedDisclosures,
    RecordedActs acts,
    Set<String> attributeColumns,
    PersonalFields personal) {

  public Export {
    formats = List.copyOf(formats);
    datedDisclosures = Set.copyOf(datedDisclosures);
    attributeColumns = Collections.unmodifiableSet(new LinkedHashSet<>(attributeColumns));
    if (rowsRead != rowsAccepted + rowsRejected + rowsDuplicate) {
      throw new IllegalArgumentException(
          "rows do not add up: %d read, %d accepted, %d rejected, %d duplicate"
              .formatted(rowsRead, rowsAccepted, rowsRejected, rowsDuplicate));
    }
  }

  /** The same, in which these fields identify people. */
  public Export with(PersonalFields identifying) {
    return with(acts, identifying);
  }

  /** The same, which can record these acts. */
  public Export with(RecordedActs recorded) {
    return with(recorded, personal);
  }

  private Export with(RecordedActs recorded, PersonalFields identifying) {
    return new Export(
        rowsAccepted,
        problems,
        formats,
        records,
        rowsRead,
        rowsRejected,
        rowsDuplicate,
        casesSeen,
        contentRecorded,
        datedDisclosures,
        recorded,
        attributeColumns,
        identifying);
  }
}
