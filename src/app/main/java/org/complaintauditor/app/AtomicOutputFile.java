package org.complaintauditor.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.complaintauditor.model.Wording;

/**
 * A file that {@code --out} names. It is written under another name beside its place, which it
 * takes when it is whole: no run leaves half a file, or harms one that was there.
 */
public final class AtomicOutputFile {

  private static final String OUT = "out";

  private final Path given;
  private final Path file;
  private final CopyOption[] move;

  private AtomicOutputFile(Path given, Path file, CopyOption... move) {
    this.given = given;
    this.file = file;
    this.move = move;
  }

  /** What is to be written. */
  @FunctionalInterface
  public interface Content {
    /** Writes it. */
    void writeTo(Writer writer) throws IOException;
  }

  /** What is to be written to a file of its own kind. */
  @FunctionalInterface
  public interface FileContent {
    /** Writes a new file of this name. */
    void writeTo(Path file) throws IOException;
  }

  /** Says of a file that is there whether it may be replaced. */
  @FunctionalInterface
  public interface Replaceable {
    /** Whether nothing is lost with it. */
    boolean test(Path there) throws IOException;
  }

  /**
   * A file that is not there yet.
   *
   * @throws InvalidRequestException if there is one of this name
   */
  public static AtomicOutputFile fresh(Path file) {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new InvalidRequestException(OUT, Wording.of("app.out-such-a-file-already", file));
    }
    return new AtomicOutputFile(file, file);
  }

  /**
   * A file that is not there yet, or may be replaced.
   *
   * @param what what may be replaced, as the message names it
   * @throws InvalidRequestException if there is another file of this name
   */
  public static AtomicOutputFile replacing(Path file, String what, Replaceable replaceable) {
    if (!Files.exists(file)) {
      return fresh(file);
    }
    try {
      if (!Files.isRegularFile(file) || !replaceable.test(file)) {
        throw new InvalidRequestException(
            OUT, Wording.of("app.out-such-a-file-already-is-not", file, what));
      }
      return new AtomicOutputFile(file, file.toRealPath(), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw problem(file, e);
    }
  }

  /**
   * Writes the file as text.
   *
   * @throws InvalidRequestException if it cannot be written; then nothing is
   */
  public void write(Content content) {
    writeFile(
        partial -> {
          // A writer that replaces what UTF-8 cannot hold, unlike that of Files.newBufferedWriter.
          try (Writer writer =
              new BufferedWriter(
                  new OutputStreamWriter(
                      Files.newOutputStream(partial, StandardOpenOption.CREATE_NEW),
                      StandardCharsets.UTF_8))) {
            content.writeTo(writer);
          }
        });
  }

  /**
   * Writes the file.
   *
   * @throws InvalidRequestException if it cannot be written; then nothing is
   */
  public void writeFile(FileContent content) {
    Path partial =
        file.resolveSibling(
            ".%s.partial-%d".formatted(file.getFileName(), ProcessHandle.current().pid()));
    try {
      try {
        content.writeTo(partial);
        Files.move(partial, file, move);
      } finally {
        Files.deleteIfExists(partial);
      }
    } catch (IOException e) {
      throw problem(given, e);
    }
  }

  private static InvalidRequestException problem(Path file, IOException e) {
    if (e instanceof NoSuchFileException) {
      return new InvalidRequestException(
          OUT, Wording.of("app.out-folder-does-not-exist", file, file.getParent()));
    }
    return new InvalidRequestException(
        OUT, Wording.of("app.option-out-folder", file, FileSystemMessages.of(e)));
  }
}
