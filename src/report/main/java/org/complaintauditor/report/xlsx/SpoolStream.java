package org.complaintauditor.report.xlsx;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import org.complaintauditor.spool.AnonymousFile;
import org.complaintauditor.spool.SpoolException;

/** A temporary file as a stream, which names the folder of these where there is no room. */
final class SpoolStream extends FilterOutputStream {

  private final FileChannel file;
  private boolean abandoned;

  SpoolStream() {
    this(AnonymousFile.open());
  }

  private SpoolStream(FileChannel file) {
    super(Channels.newOutputStream(file));
    this.file = file;
  }

  @Override
  public void write(int value) {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    try {
      if (!abandoned) {
        out.write(bytes, from, length);
      }
    } catch (IOException e) {
      throw new SpoolException(e);
    }
  }

  /** Writes nothing from here on. */
  void abandon() {
    abandoned = true;
  }

  boolean isAbandoned() {
    return abandoned;
  }

  /** The file itself, to be read anywhere. */
  FileChannel file() {
    return file;
  }

  /** What was written, from the beginning. */
  InputStream read() throws IOException {
    return Channels.newInputStream(file.position(0));
  }
}
