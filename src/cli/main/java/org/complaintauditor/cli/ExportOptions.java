package org.complaintauditor.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.app.export.FoundExport;
import org.complaintauditor.app.export.InputSnapshot;
import org.complaintauditor.app.export.OwnProfiles;
import org.complaintauditor.app.export.ProfileChoice;
import org.complaintauditor.app.export.SheetRemarks;
import org.complaintauditor.cli.option.FileNamesOption;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.text.MessageBundle;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that say what is read, and how. */
public final class ExportOptions {

  @Parameters(
      paramLabel = "EXPORT",
      arity = "1..*",
      description =
          "The exported case histories: CSV, XLSX, JSON or XES files, also in .zip or .gz, together"
              + " one export.",
      type = Path.class, // What a shell offers.
      converter = ExportAddress.AsWritten.class)
  public List<ExportAddress> addresses = new ArrayList<>();

  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      converter = AuditOptions.Filled.class,
      description =
          "How the export is to be read: a profile's name (see: auditor profile list) or file"
              + " (default: found out from the content).")
  String profile = "";

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
  public String sheet = "";

  /**
   * The files of this machine.
   *
   * @throws UsageException if an address can be none here
   */
  List<Path> paths() {
    return addresses.stream().map(ExportAddress::file).toList();
  }

  /** The files, by the names that they are given. */
  List<ExportFile> files() {
    return fileNames.of(paths());
  }

  /** The names of the files without folders, as reports have them. */
  List<String> lastNames() {
    return fileNames.lastNames(paths());
  }

  /** The profiles of one's own. */
  OwnProfiles own() {
    return profiles.map(OwnProfiles::in).orElse(OwnProfiles.NONE);
  }

  /** The sheet that is meant, if one is named. */
  public Optional<String> sheet() {
    return Optional.of(sheet).filter(name -> !name.isEmpty());
  }

  /**
   * Finds the files and the profile.
   *
   * @param err where to say what should be known of how they are read
   */
  FoundExport find(MessageBundle words, PrintWriter err) {
    InputSnapshot unchanged = InputSnapshot.since(paths());
    List<ExportFile> found = files();
    SheetRemarks sheets = SheetRemarks.of(found, sheet());
    sheets.refuseWithoutWorkbook();
    ProfileChoice choice = ProfileChoice.of(profile, found, sheet(), own());
    sheets.lines(choice).forEach(line -> AuditOptions.remark(line, words, err));
    choice.remarks().forEach(line -> AuditOptions.remark(line, words, err));
    return new FoundExport(found, choice, unchanged);
  }
}
