package org.complaintauditor.dossier.seal;

import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Bouncy Castle's algorithms: not registered, since no other part of the program needs them. */
final class CryptoProvider {

  /** Takes a while to make, so it is made once. */
  static final Provider INSTANCE = new BouncyCastleProvider();

  private CryptoProvider() {}
}
