package org.complaintauditor.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of an export that can be opened at any byte, so that several processes read a part each. A
 * compressed file, or a member of an archive, cannot.
 */
public final class RangedFile {

  /** Opens the content at a byte. */
  @FunctionalInterface
  public interface Content {
    /**
     * A new stream, which the caller closes.
     *
     * @param from how many bytes stand before its first
     */
    InputStream open(long from) throws IOException;
  }

  private final String name;
  private final String lastName;
  private final long length;
  private final Content content;

  /**
   * A file.
   *
   * @param name how messages name it, such as {@code s3a://exports/2026/tickets.csv}
   * @param lastName the name without folders, which origins of rows carry
   * @param length how many bytes it has
   * @param content its bytes
   */
  public RangedFile(String name, String lastName, long length, Content content) {
    this.name = name;
    this.lastName = lastName;
    this.length = length;
    this.content = content;
  }

  /**
   * A file on disk, as it stands.
   *
   * @throws IOException if its length cannot be read
   */
  public static RangedFile of(Path file) throws IOException {
    ExportFile whole = ExportFile.of(file);
    return new RangedFile(
        whole.toString(), whole.lastName(), Files.size(file), from -> open(file, from));
  }

  private static InputStream open(Path file, long from) throws IOException {
    SeekableByteChannel channel = Files.newByteChannel(file);
    try {
      return Channels.newInputStream(channel.position(from));
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** How many bytes it has. */
  public long length() {
    return length;
  }

  /**
   * The file's bytes from there on.
   *
   * @param from how many bytes stand before the first
   * @throws IOException if it cannot be read
   */
  public InputStream open(long from) throws IOException {
    return content.open(from);
  }

  /** The same file for who reads it in one. */
  public ExportFile whole() {
    return new ExportFile(name, lastName, () -> open(0));
  }

  /** The name as the user gave it. */
  @Override
  public String toString() {
    return name;
  }
}
