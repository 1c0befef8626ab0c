package org.complaintauditor.intake.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.QuotedCell;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Problem.Code;
import org.complaintauditor.model.Wording;

/** Looks for tables that lie beside the one that is read, such as the sheets of a workbook. */
public final class OtherTables {
  private static final Wording EXPECTED = Wording.of("intake.one-sheet-with-all-events");

  private final TableReader reader;
  private final Predicate<Collection<String>> haveEvents;

  /**
   * Looks with this reader.
   *
   * @param haveEvents whether a table with these columns would be read, did it stand alone
   */
  public OtherTables(TableReader reader, Predicate<Collection<String>> haveEvents) {
    this.reader = reader;
    this.haveEvents = haveEvents;
  }

  /**
   * The hidden tables with events, which are left out. What has none is nothing that is missing.
   *
   * @param header where the table that is read begins
   * @throws UnusableExportException if people see one that has events, too
   */
  public List<Problem> leftOut(ExportFile file, TableLayout layout, Origin header) {
    List<Problem> problems = new ArrayList<>();
    for (TableReader.Other other : others(file, layout)) {
      boolean events = haveEvents.test(other.header());
      if (events && other.visible()) {
        throw new UnusableExportException(
            Wording.of(
                "intake.sheet-has-columns-of-an-export-too", file, QuotedCell.cut(other.name())));
      }
      if (events) {
        problems.add(
            new Problem(header, "", QuotedCell.cut(other.name()), Code.FILE_NOT_USED, EXPECTED));
      }
    }
    return problems;
  }

  private List<TableReader.Other> others(ExportFile file, TableLayout layout) {
    try {
      return reader.others(file, layout);
    } catch (IOException e) {
      throw new UnusableExportException(Wording.of("intake.cannot-be-read", file, e), e);
    }
  }
}
