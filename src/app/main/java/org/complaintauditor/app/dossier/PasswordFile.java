package org.complaintauditor.app.dossier;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.complaintauditor.app.FileSystemMessages;
import org.complaintauditor.app.InvalidRequestException;
import org.complaintauditor.model.Wording;

/** A file whose first line is a password, so that none stands in a request. */
public final class PasswordFile {

  private PasswordFile() {}

  /**
   * Reads the password.
   *
   * @throws InvalidRequestException if there is none
   */
  public static char[] read(Path file) {
    try {
      String first = Files.readString(file).lines().findFirst().orElse("");
      if (first.isEmpty()) {
        throw new InvalidRequestException(Wording.of("app.first-line-is-empty", file));
      }
      return first.toCharArray();
    } catch (CharacterCodingException e) {
      throw new InvalidRequestException(Wording.of("app.is-no-text-in-utf-8", file));
    } catch (IOException e) {
      throw new InvalidRequestException(
          Wording.of("core.cannot-be-read", file, FileSystemMessages.of(e)));
    }
  }
}
