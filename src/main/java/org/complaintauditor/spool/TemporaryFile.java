package org.complaintauditor.spool;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file for what memory cannot hold. Only the user can read it, and it ends with the process that
 * made it, however that ends: it is deleted as soon as it is open where the system can do that, and
 * by the system when it is closed elsewhere. It lies in the folder of the system property {@code
 * java.io.tmpdir}, and is made when the first bytes are written: at its end, by one thread. It can
 * be read anywhere.
 */
public final class TemporaryFile implements Storage, Closeable {

  private @Nullable FileChannel channel;
  private long length;

  /** How many bytes were written. */
  @Override
  public long length() {
    return length;
  }

  /** Forgets all that was written. */
  public void clear() {
    length = 0;
  }

  @Override
  public void append(ByteBuffer bytes) {
    try {
      FileChannel to = channel == null ? open() : channel;
      channel = to;
      while (bytes.hasRemaining()) {
        length += to.write(bytes, length);
      }
    } catch (IOException e) {
      throw new SpoolFailed(e);
    }
  }

  private static FileChannel open() throws IOException {
    // Made by the method that leaves it to the user alone.
    Path file = Files.createTempFile("complaint-auditor", ".rows");
    return FileChannel.open(file, READ, WRITE, DELETE_ON_CLOSE);
  }

  @Override
  public void read(ByteBuffer into, long from) {
    FileChannel source = channel;
    if (source == null) {
      return;
    }
    try {
      long place = from;
      int read = 0;
      while (into.hasRemaining() && read >= 0) {
        read = source.read(into, place);
        place += Math.max(0, read);
      }
    } catch (IOException e) {
      throw new SpoolFailed(e);
    }
  }

  @Override
  public void close() {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      throw new SpoolFailed(e);
    }
  }
}
