package org.complaintauditor.intake;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.complaintauditor.intake.check.OffsetUsage;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.RecordCounts;
import org.complaintauditor.model.RecordedActs;
import org.complaintauditor.model.Wording;

/** What is said of files with canonical columns as one export, once all their rows are counted. */
public final class CanonicalExport {

  private CanonicalExport() {}

  /**
   * The account of an export whose cases were made elsewhere, by {@link CanonicalCases}.
   *
   * @param files in their order
   * @param formats what each is, in a few words
   * @param facts of all rows
   * @param problems takes what is wrong with files as a whole; problems of rows may be there
   * @param zone the desk's zone
   * @throws UnusableExportException if there is no row
   */
  public static Export account(
      List<ExportFile> files,
      List<CanonicalFile> opened,
      List<String> formats,
      IntakeFacts facts,
      ProblemSpool problems,
      ZoneId zone) {
    refuseWithoutRows(files, facts);
    ExportColumns columns = new ExportColumns();
    opened.forEach(file -> file.addTo(columns));
    opened.forEach(file -> file.cut(facts).ifPresent(problems::add));
    columns.missing().forEach(problems::add);
    timeBases(opened, facts, zone).forEach(problems::add);
    facts.ofColumns().forEach(problems::add);
    return facts.account(
        columns, problems, formats, RecordCounts.rows(facts.read()), Set.of(), RecordedActs.ALL);
  }

  /** What is wrong with the times of files of one export, of which each has times of its own. */
  static List<Problem> timeBases(List<CanonicalFile> files, IntakeFacts facts, ZoneId zone) {
    List<OffsetUsage> bases = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (CanonicalFile file : files) {
      bases.add(facts.file(file.order()).timeBases());
      names.add(file.name());
    }
    return OffsetUsage.problems(bases, names, zone);
  }

  static void refuseWithoutRows(List<ExportFile> files, IntakeFacts facts) {
    if (facts.read() == 0) {
      throw new UnusableExportException(
          Wording.of(
              "intake.a-header-but-no-row",
              files.stream().map(ExportFile::toString).collect(Collectors.joining(", "))));
    }
  }
}
