package org.complaintauditor.spool;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** A file that stays. It throws {@link UncheckedIOException} when it cannot be read or written. */
public final class KeptFile implements Storage, Closeable {

  private final FileChannel channel;

  private KeptFile(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * A new file, to be written.
   *
   * @throws IOException if it cannot be made
   */
  public static KeptFile create(Path file) throws IOException {
    return new KeptFile(FileChannel.open(file, CREATE_NEW, WRITE));
  }

  /**
   * A file that is there, to be read.
   *
   * @throws IOException if it cannot be opened
   */
  public static KeptFile open(Path file) throws IOException {
    return new KeptFile(FileChannel.open(file, READ));
  }

  @Override
  public long length() {
    try {
      return channel.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void append(ByteBuffer bytes) {
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void read(ByteBuffer into, long from) {
    try {
      long place = from;
      int read = 0;
      while (into.hasRemaining() && read >= 0) {
        read = channel.read(into, place);
        place += Math.max(0, read);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
