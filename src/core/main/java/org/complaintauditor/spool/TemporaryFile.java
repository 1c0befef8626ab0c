package org.complaintauditor.spool;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/**
 * A {@link AnonymousFile} file for what memory cannot hold. It is made when the first bytes are
 * written: at its end, by one thread. It can be read anywhere.
 */
public final class TemporaryFile implements Closeable {

  private @Nullable FileChannel channel;
  private long length;

  /** How many bytes were written. */
  public long length() {
    return length;
  }

  /** Forgets all that was written. */
  public void clear() {
    length = 0;
  }

  /** Adds the bytes at the end. */
  public void append(ByteBuffer bytes) {
    try {
      FileChannel to = channel == null ? AnonymousFile.open() : channel;
      channel = to;
      while (bytes.hasRemaining()) {
        length += to.write(bytes, length);
      }
    } catch (IOException e) {
      throw new SpoolException(e);
    }
  }

  /** Fills the buffer from this place on, as far as the bytes go. */
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
      throw new SpoolException(e);
    }
  }

  @Override
  public void close() {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      throw new SpoolException(e);
    }
  }
}
