package org.complaintauditor.app.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Wording;

/**
 * A snapshot of the input files' size, time and identity. A file is read more than once (format,
 * hash, rows). If it changed in between, the reports would vouch for data that was not judged.
 */
public final class InputSnapshot {

  /** What of a file cannot stay the same when it is written again, whatever is in it. */
  private record State(long size, FileTime modified, Optional<Object> identity) {

    static Optional<State> of(Path file) {
      try {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        return Optional.of(
            new State(now.size(), now.lastModifiedTime(), Optional.ofNullable(now.fileKey())));
      } catch (IOException e) {
        return Optional.empty();
      }
    }
  }

  private final Map<Path, Optional<State>> before = new LinkedHashMap<>();

  private InputSnapshot(List<Path> files) {
    files.forEach(file -> before.put(file, State.of(file)));
  }

  /** How these files stand now. */
  public static InputSnapshot since(List<Path> files) {
    return new InputSnapshot(files);
  }

  /**
   * Nothing, if they stand as before.
   *
   * @throws UnusableExportException if one does not
   */
  public void check() {
    before.forEach(
        (file, state) -> {
          if (!state.equals(State.of(file))) {
            throw new UnusableExportException(Wording.of("app.was-changed-while-was-read", file));
          }
        });
  }
}
