package org.complaintauditor.console.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.complaintauditor.app.export.ExportRequest;
import org.complaintauditor.console.ConsoleContext;
import org.complaintauditor.console.OwnerOnly;

/**
 * The profile by which an upload is read. If nobody has chosen one, the program looks for it among
 * the built-in ones and those of the office.
 *
 * @param profile the name of the profile; empty to find out
 */
public record ReadingChoice(String profile) {

  private static final String FILE = "profile.txt";

  /** What was chosen for an upload. */
  public static ReadingChoice of(UploadFolder upload) throws IOException {
    return new ReadingChoice(upload.kept(FILE).map(String::strip).orElse(""));
  }

  /** Keeps it for an upload. */
  public void keep(UploadFolder upload) throws IOException {
    Path file = upload.path().resolve(FILE);
    if (profile.isEmpty()) {
      Files.deleteIfExists(file);
    } else {
      OwnerOnly.write(file, profile + "\n");
    }
  }

  /** The files of an upload, as they are read by what was chosen for it. */
  public static ExportRequest export(UploadFolder upload, ConsoleContext context)
      throws IOException {
    return upload.export(of(upload).profile(), Optional.of(context.profiles()));
  }
}
