package org.complaintauditor.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of an export as its readers see it: a file on disk, what a compressed file holds, or a
 * member of an archive. It can be opened again and again.
 */
public final class ExportFile {

  /** Opens the content at its beginning. */
  @FunctionalInterface
  public interface Content {
    /** A new stream, which the caller closes. */
    InputStream open() throws IOException;
  }

  private final String name;
  private final String lastName;
  private final Content content;

  /**
   * A file.
   *
   * @param name how messages name it, such as {@code exports/2026.zip/tickets.csv}
   * @param lastName the name without folders, which origins of rows carry
   * @param content its bytes, uncompressed
   */
  public ExportFile(String name, String lastName, Content content) {
    this.name = name;
    this.lastName = lastName;
    this.content = content;
  }

  /** A file on disk, as it stands. */
  public static ExportFile of(Path file) {
    return called(file.toString(), file);
  }

  /** A file on disk that messages and reports call by this name. */
  public static ExportFile called(String name, Path file) {
    Path last = Path.of(name).getFileName();
    return new ExportFile(
        name, last == null ? name : last.toString(), () -> Files.newInputStream(file));
  }

  /** The name without folders. */
  public String lastName() {
    return lastName;
  }

  /**
   * The file's bytes from the beginning.
   *
   * @throws UnusableExportException if what it holds must not be read, such as a zip bomb
   * @throws IOException if it cannot be read
   */
  public InputStream open() throws IOException {
    return content.open();
  }

  /** The name as the user gave it. */
  @Override
  public String toString() {
    return name;
  }
}
