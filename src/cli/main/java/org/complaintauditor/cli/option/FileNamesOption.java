package org.complaintauditor.cli.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.app.FileSystemMessages;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.intake.ExportFiles;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.model.Wording;
import picocli.CommandLine.Option;

/** What the files of an export are called, where they lie under other names. */
public final class FileNamesOption {

  @Option(
      names = "--file-names",
      paramLabel = "FILE",
      description =
          "A text file with a line for each EXPORT: what it is called in messages and reports"
              + " (default: the name that it has).")
  private Optional<Path> file = Optional.empty();

  /** The files of an export, by these names. */
  public List<ExportFile> of(List<Path> paths) {
    List<String> names = given(paths.size());
    return names.isEmpty() ? ExportFiles.of(paths) : ExportFiles.called(names, paths);
  }

  /** A name for each file; none if they are called as they are. */
  public List<String> given(int files) {
    return file.map(from -> read(from, files)).orElse(List.of());
  }

  private static List<String> read(Path from, int files) {
    try {
      List<String> names = Files.readAllLines(from);
      if (names.size() != files) {
        throw new UsageException(
            Wording.of("cli.file-names-has-lines-for-files", from, names.size(), files));
      }
      for (String name : names) {
        if (!isName(name)) {
          throw new UsageException(Wording.of("cli.file-names-is-no-name", from, name));
        }
      }
      return names;
    } catch (IOException e) {
      throw new UsageException(Wording.of("cli.option-file-names", from, FileSystemMessages.of(e)));
    }
  }

  private static boolean isName(String name) {
    try {
      return Path.of(name).getFileName() != null && !name.isBlank();
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
