package org.complaintauditor.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.complaintauditor.model.Wording;

/** Says in words what an exception of the file system means. */
public final class FileSystemMessages {

  private FileSystemMessages() {}

  /** The failure of the system that a problem is; empty if it is another, such as a defect. */
  public static Optional<IOException> failure(Throwable problem) {
    Throwable cause = problem instanceof UncheckedIOException ? problem.getCause() : problem;
    return cause instanceof FileSystemException failure
        ? Optional.of(failure)
        : cause instanceof IOException bare && bare.getClass() == IOException.class
            ? Optional.of(bare) // So streams say that a disk is full.
            : Optional.empty();
  }

  /** What it means. */
  public static Wording of(IOException problem) {
    if (isOpenElsewhere(problem)) {
      return Wording.of("app.cannot-be-replaced", ((FileSystemException) problem).getFile());
    }
    if (problem instanceof AccessDeniedException denied) {
      return Wording.of("app.may-not-be-written", denied.getFile());
    }
    if (problem instanceof NoSuchFileException missing) {
      return Wording.of("app.does-not-exist", missing.getFile());
    }
    if (problem instanceof FileSystemException other && other.getReason() != null) {
      return Wording.of("core.colon", other.getFile(), other.getReason());
    }
    return Wording.saidBy(problem);
  }

  /** Windows refuses to replace what another program has open, and says so. */
  private static boolean isOpenElsewhere(IOException problem) {
    return problem instanceof FileSystemException other
        && other.getReason() != null
        && other.getReason().contains("used by another process");
  }
}
