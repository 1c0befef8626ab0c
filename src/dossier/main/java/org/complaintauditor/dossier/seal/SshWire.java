package org.complaintauditor.dossier.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Bytes as OpenSSH writes them (RFC 4251, 5): texts behind their lengths. */
final class SshWire {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** These bytes as they are. */
  SshWire raw(String text) {
    bytes.writeBytes(text.getBytes(UTF_8));
    return this;
  }

  /** A whole number of 32 bits. */
  SshWire number(int number) {
    bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    return this;
  }

  /** A text behind its length. */
  SshWire text(String text) {
    return text(text.getBytes(UTF_8));
  }

  /** Bytes behind their length. */
  SshWire text(byte[] text) {
    number(text.length);
    bytes.writeBytes(text);
    return this;
  }

  /** All of it. */
  byte[] bytes() {
    return bytes.toByteArray();
  }
}
