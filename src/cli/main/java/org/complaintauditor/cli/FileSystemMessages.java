package org.complaintauditor.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in words what an exception of the file system means. */
final class FileSystemMessages {

  private FileSystemMessages() {}

  static String of(IOException problem) {
    if (isOpenElsewhere(problem)) {
      return ((FileSystemException) problem).getFile()
          + " cannot be replaced: it seems to be open. Close it in Excel or wherever it is shown, and"
          + " run again; it is as it was";
    }
    if (problem instanceof AccessDeniedException denied) {
      return denied.getFile() + " may not be written (permission denied)";
    }
    if (problem instanceof NoSuchFileException missing) {
      return missing.getFile() + " does not exist";
    }
    if (problem instanceof FileSystemException other && other.getReason() != null) {
      return other.getFile() + ": " + other.getReason();
    }
    return String.valueOf(problem.getMessage());
  }

  /** Windows refuses to replace what another program has open, and says so. */
  private static boolean isOpenElsewhere(IOException problem) {
    return problem instanceof FileSystemException other
        && other.getReason() != null
        && other.getReason().contains("used by another process");
  }
}
