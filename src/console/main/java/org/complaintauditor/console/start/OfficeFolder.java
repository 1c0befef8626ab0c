package org.complaintauditor.console.start;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.complaintauditor.console.OwnerOnly;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.database.WorkspaceException;
import org.complaintauditor.text.FileFailure;

/** The folder of a workspace, which nobody but its owner can read. */
public final class OfficeFolder {

  private static final List<String> ROOMS =
      List.of(
          "uploads", "runs", "comparisons", "dossiers", "profiles", "rules-compiled", "temporary");

  private OfficeFolder() {}

  /**
   * Makes the folder with its rooms, where they are not there, and empties that for the moment.
   *
   * @throws WorkspaceException if it cannot be written
   */
  public static void make(Path folder) {
    try {
      makeOne(folder);
      for (String room : ROOMS) {
        makeOne(folder.resolve(room));
      }
      empty(folder.resolve("temporary"));
    } catch (IOException e) {
      throw new WorkspaceException(
          Wording.of("console.folder-cannot-be-written", folder, FileFailure.reason(e)), e);
    }
  }

  private static void makeOne(Path folder) throws IOException {
    OwnerOnly.folder(folder);
    if (!Files.isWritable(folder)) {
      throw new FileSystemException(folder.toString(), null, "read-only");
    }
  }

  private static void empty(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        if (!path.equals(folder)) {
          Files.delete(path);
        }
      }
    }
  }
}
