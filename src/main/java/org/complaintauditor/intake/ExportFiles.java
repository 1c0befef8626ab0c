package org.complaintauditor.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds the files of an export. */
public final class ExportFiles {

  private ExportFiles() {}

  /**
   * The files with these names, in order.
   *
   * @throws InputCannotBeAudited if there is no such file, or it must not be read
   */
  public static List<ExportFile> of(List<Path> paths) {
    List<ExportFile> files = new ArrayList<>();
    for (Path path : paths) {
      refuseWhatIsNoFile(path);
      files.add(ExportFile.of(path));
    }
    return List.copyOf(files);
  }

  private static void refuseWhatIsNoFile(Path file) {
    if (!Files.exists(file)) {
      throw new InputCannotBeAudited(
          "%s: there is no such file. Check the name and the folder.".formatted(file));
    }
    if (Files.isDirectory(file)) {
      throw new InputCannotBeAudited("%s: this is a folder. Name the files in it.".formatted(file));
    }
    if (!Files.isReadable(file)) {
      throw new InputCannotBeAudited(
          "%s: you have no permission to read this file.".formatted(file));
    }
  }
}
