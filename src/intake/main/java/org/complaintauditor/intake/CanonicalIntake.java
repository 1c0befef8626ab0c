package org.complaintauditor.intake;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.complaintauditor.intake.RowsByCase.NotInOrder;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.FileNames;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.table.OtherTables;
import org.complaintauditor.intake.table.TableLayout;
import org.complaintauditor.intake.table.TableReadAhead;
import org.complaintauditor.intake.table.TableReader;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.RecordCounts;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.Wording;

/** Reads exports whose columns are those of the canonical case history (formats 1). */
public final class CanonicalIntake implements Intake {
  private final TableReader reader;
  private final Vocabulary words;
  private final long memory;
  private final boolean beside;

  /** An intake that may use all memory there is. */
  public CanonicalIntake(TableReader reader, Vocabulary words) {
    this(reader, words, Runtime.getRuntime().maxMemory(), true);
  }

  /**
   * An intake.
   *
   * @param words the words of the run
   * @param memory how many bytes the whole audit may use
   * @param beside whether events are made of rows on a thread of its own; else all is done by the
   *     caller's
   */
  public CanonicalIntake(TableReader reader, Vocabulary words, long memory, boolean beside) {
    this.reader = reader;
    this.words = words;
    this.memory = memory;
    this.beside = beside;
  }

  @Override
  public CaseRows read(
      List<ExportFile> files, ZoneId zone, Supplier<? extends Consumer<ExportedCase>> firstLook) {
    try {
      return read(files, zone, true, firstLook.get());
    } catch (NotInOrder e) {
      return read(files, zone, false, firstLook.get());
    }
  }

  private CaseRows read(
      List<ExportFile> files, ZoneId zone, boolean mayBeInOrder, Consumer<ExportedCase> firstLook) {
    List<String> names = FileNames.of(files);
    List<CanonicalFile> opened = new ArrayList<>();
    ExportBuilder export = new ExportBuilder(words, memory, firstLook);
    EventRowBuilder rows = export.rows();
    try (RowsByCase<FileRow> byCase =
        RowsByCase.inParts(
            memory,
            mayBeInOrder,
            new FileRow.Form(opened),
            (caseId, some, last) -> CanonicalFile.take(caseId, some, last, rows))) {
      for (int i = 0; i < files.size(); i++) {
        FileRows ofFile = new FileRows(files.get(i), names.get(i), zone, opened, export, byCase);
        export.format(read(files.get(i), ofFile));
        listOtherTables(files.get(i), new Origin(names.get(i), i, 1), rows);
        opened.get(i).cut(rows.facts()).ifPresent(rows::remark);
      }
      byCase.finish();
      CanonicalExport.timeBases(opened, rows.facts(), zone).forEach(export::remarkAtEnd);
      CanonicalExport.refuseWithoutRows(files, rows.facts());
      return export.finish(RecordCounts.rows(rows.facts().read()));
    } catch (RuntimeException | Error e) {
      export.close();
      throw e;
    }
  }

  private String read(ExportFile file, FileRows rows) {
    String format;
    try {
      format = TableReadAhead.read(reader, file, TableLayout.FOUND_OUT, rows, beside);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
    if (!rows.hasHeader()) {
      throw new UnusableExportException(Wording.of("intake.file-is-empty", file));
    }
    return format;
  }

  private void listOtherTables(ExportFile file, Origin header, EventRowBuilder rows) {
    new OtherTables(reader, CanonicalColumn::areRequiredIn)
        .leftOut(file, TableLayout.FOUND_OUT, header)
        .forEach(rows::remark);
  }

  private static UnusableExportException unreadable(ExportFile file, IOException e) {
    return new UnusableExportException(Wording.of("intake.cannot-be-read", file, e), e);
  }
}
