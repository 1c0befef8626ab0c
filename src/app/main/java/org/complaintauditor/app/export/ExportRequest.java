package org.complaintauditor.app.export;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.complaintauditor.app.InvalidRequestException;
import org.complaintauditor.intake.ExportFiles;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Which files are one export, and how they are read. What is empty is found out.
 *
 * @param files their paths; or addresses, where a cluster reads them
 * @param names what each is called in messages and reports; empty: by its path
 * @param profile the name or the file of the profile by which they are read
 * @param profiles a folder with profiles of one's own; null: there are none
 * @param sheet the sheet of a workbook that is read
 */
public record ExportRequest(
    List<String> files,
    List<String> names,
    String profile,
    @Nullable String profiles,
    String sheet) {

  public ExportRequest {
    files = List.copyOf(files);
    names = List.copyOf(names);
  }

  /** A file, or the folder of a material. */
  public static ExportRequest of(Path file) {
    return new ExportRequest(List.of(file.toString()), List.of(), "", null, "");
  }

  /**
   * The files of this machine.
   *
   * @throws InvalidRequestException if an address can be none here
   */
  public List<Path> paths() {
    return files.stream().map(ExportRequest::path).toList();
  }

  private static Path path(String written) {
    try {
      return Path.of(written);
    } catch (InvalidPathException e) {
      throw new InvalidRequestException(
          Wording.of("app.no-file-can-have-name-here", written, e.getReason()));
    }
  }

  /** The files, by the names that they are given. */
  public List<ExportFile> called() {
    return ExportFiles.called(allNames(), paths());
  }

  /** The names of the files without folders, as reports have them. */
  public List<String> lastNames() {
    return allNames().stream().map(name -> String.valueOf(Path.of(name).getFileName())).toList();
  }

  private List<String> allNames() {
    return names.isEmpty() ? paths().stream().map(Path::toString).toList() : names;
  }

  /** The profiles of one's own. */
  public OwnProfiles own() {
    return profiles == null ? OwnProfiles.NONE : OwnProfiles.in(Path.of(profiles));
  }

  /** The sheet that is meant, if one is named. */
  public Optional<String> namedSheet() {
    return Optional.of(sheet).filter(name -> !name.isEmpty());
  }

  /**
   * Finds the files and the profile.
   *
   * @param words those of the pack
   * @param remarks is told what people should know of how they are read
   */
  public FoundExport find(Vocabulary words, Consumer<Wording> remarks) {
    InputSnapshot unchanged = InputSnapshot.since(paths());
    List<ExportFile> found = called();
    SheetRemarks sheets = SheetRemarks.of(found, namedSheet());
    sheets.refuseWithoutWorkbook();
    ProfileChoice choice = ProfileChoice.of(profile, found, namedSheet(), own(), words);
    sheets.lines(choice).forEach(remarks);
    choice.remarks().forEach(remarks);
    return new FoundExport(found, choice, unchanged);
  }
}
