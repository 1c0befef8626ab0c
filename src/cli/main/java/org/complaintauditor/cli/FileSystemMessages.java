package org.complaintauditor.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.complaintauditor.model.Wording;

/** Says in words what an exception of the file system means. */
final class FileSystemMessages {

  private FileSystemMessages() {}

  static Wording of(IOException problem) {
    if (problem instanceof AccessDeniedException denied) {
      return Wording.of("%s may not be written (permission denied)", denied.getFile());
    }
    if (problem instanceof NoSuchFileException missing) {
      return Wording.of("%s does not exist", missing.getFile());
    }
    if (problem instanceof FileSystemException other && other.getReason() != null) {
      return Wording.of("%s: %s", other.getFile(), other.getReason());
    }
    return Wording.saidBy(problem);
  }
}
