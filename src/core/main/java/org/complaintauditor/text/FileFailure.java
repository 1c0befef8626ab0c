package org.complaintauditor.text;

import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.complaintauditor.model.Wording;

/** Why a file could not be read or written, for a message that names the file itself. */
public final class FileFailure {

  private FileFailure() {}

  /** The reason in words, not as the name of a class. */
  public static Wording reason(Exception problem) {
    if (problem instanceof NoSuchFileException) {
      return Wording.of("core.no-such-file-or-folder");
    }
    if (problem instanceof AccessDeniedException) {
      return Wording.of("core.permission-denied");
    }
    if (problem instanceof FileAlreadyExistsException) {
      return Wording.of("core.a-file-of-name-already");
    }
    if (problem instanceof CharacterCodingException) {
      return Wording.of("core.is-no-text-in-utf-8");
    }
    if (problem instanceof FileSystemException other && other.getReason() != null) {
      return Wording.verbatim(other.getReason()); // The system's own words, without the file.
    }
    return Wording.saidBy(problem);
  }
}
