package org.complaintauditor.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.app.export.ExportRequest;
import org.complaintauditor.cli.option.FileNamesOption;
import org.complaintauditor.cli.terminal.UsageException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that say what is read, and how. */
final class ExportOptions {

  @Parameters(
      paramLabel = "EXPORT",
      arity = "1..*",
      description =
          "The exported case histories: CSV, XLSX, JSON or XES files, also in .zip or .gz, together"
              + " one export.",
      type = Path.class, // What a shell offers.
      converter = ReportOptions.AsWritten.class)
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      converter = AuditOptions.Filled.class,
      description =
          "How the export is to be read: a profile's name (see: auditor profile list) or file"
              + " (default: found out from the content).")
  private String profile = "";

  @Option(
      names = "--profiles",
      paramLabel = "FOLDER",
      description =
          "A folder with profiles of your own: exports are recognised by them, and --profile knows"
              + " them by the names of their files without .yaml.")
  private Optional<Path> profiles = Optional.empty();

  @Mixin private FileNamesOption fileNames = new FileNamesOption();

  @Option(
      names = "--sheet",
      paramLabel = "NAME",
      converter = AuditOptions.Filled.class,
      description =
          "The sheet of a workbook that is read (default: the one with the columns of the export, else"
              + " the first that holds a table; auditor inspect names all).")
  private String sheet = "";

  /**
   * What is asked for.
   *
   * @throws UsageException if the files' names cannot be read
   */
  ExportRequest request() {
    return new ExportRequest(
        files,
        fileNames.given(files.size()),
        profile,
        profiles.map(Path::toString).orElse(null),
        sheet);
  }
}
