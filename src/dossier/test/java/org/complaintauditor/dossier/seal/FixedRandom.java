package org.complaintauditor.dossier.seal;

import java.security.SecureRandom;

/** Gives the same bytes in each test. */
final class FixedRandom extends SecureRandom {

  private static final long serialVersionUID = 1L;

  private byte next;

  @Override
  public void nextBytes(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = next++;
    }
  }
}
