package org.complaintauditor.intake.canonical;

import java.util.List;
import java.util.function.BiConsumer;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Timestamp;
import org.complaintauditor.model.Wording;

/** A row with the columns of the canonical export, whatever the export really has. */
public interface CanonicalRow {

  /** The row's place. */
  Origin origin();

  /** The cell's text; empty where the export has none. */
  String cell(CanonicalColumn column);

  /** How the export names what the cell was made of. */
  String title(CanonicalColumn column);

  /** The place by which problems of the row are ordered. */
  int place(CanonicalColumn column);

  /** Hands on the case attributes of the row that are not empty, by name. */
  void attributes(BiConsumer<String, String> sink);

  /** The dates that the row gives for its case, such as a deadline; those that are not empty. */
  List<DateCell> dates();

  /** When it happened. */
  TimeRead timestamp();

  /** Stands for everything in the row. */
  Fingerprint fingerprint();

  /**
   * A date that a row gives for its case.
   *
   * @param name the date's name, such as {@code deadline}
   * @param title how the export names its field
   * @param text the cell's text
   * @param read what was made of it
   */
  record DateCell(String name, String title, String text, TimeRead read) {}

  /** What was made of a timestamp's text. */
  sealed interface TimeRead {

    /** It could be read. */
    record Read(Timestamp timestamp) implements TimeRead {}

    /**
     * It could not.
     *
     * @param code why
     * @param expected what would have been right
     */
    record Unreadable(Problem.Code code, Wording expected) implements TimeRead {}
  }
}
