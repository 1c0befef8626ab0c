package org.complaintauditor.store.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.database.WorkspaceException;

/** The lines of an exported ledger, as bytes. */
final class LedgerFile {

  /** Far beyond what a person writes; a file that is no ledger must not fill the memory. */
  private static final int LONGEST = 8 << 20;

  private final String file;
  private final InputStream in;
  private long number;

  LedgerFile(String file, InputStream in) {
    this.file = file;
    this.in = in;
  }

  /** The number of the line that was read last, from 1. */
  long number() {
    return number;
  }

  /** The next line without its end; empty at the end of the file. */
  Optional<byte[]> next() throws IOException {
    int next = in.read();
    if (next < 0) {
      return Optional.empty();
    }
    number++;
    ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    int last = next;
    for (; next >= 0 && next != '\n'; next = in.read()) {
      line.write(next);
      last = next;
      if (line.size() > LONGEST) {
        throw problem(Wording.of("store.is-longer-than-bytes-so-is-none", LONGEST));
      }
    }
    if (next < 0) {
      throw problem(Wording.of("store.end-is-missing"));
    }
    if (last == '\r') {
      throw problem(Wording.of("store.ends-with-cr-lf"));
    }
    return Optional.of(line.toByteArray());
  }

  /** The line as text. */
  String text(byte[] line) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    } catch (CharacterCodingException e) {
      throw problem(Wording.of("store.is-not-in-utf-8"));
    }
  }

  private WorkspaceException problem(Wording what) {
    return new WorkspaceException(
        Wording.of("store.line-nothing-was-imported", file, number, what));
  }
}
