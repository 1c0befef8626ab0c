package org.complaintauditor.spool;

import java.nio.ByteBuffer;

/** Where a {@link SpoolWriter} writes, at the end, and a {@link SpoolReader} reads, anywhere. */
public sealed interface Storage permits KeptFile, Memory, TemporaryFile {

  /** How many bytes there are. */
  long length();

  /** Adds the bytes at the end. */
  void append(ByteBuffer bytes);

  /** Fills the buffer from this place on, as far as the bytes go. */
  void read(ByteBuffer into, long from);
}
