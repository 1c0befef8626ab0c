package org.complaintauditor.console.people;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Passwords that an administrator gives: shown once, and changed at the first login. */
final class OneTimePasswords {

  /** How long such a password opens. */
  static final Duration OPENS = Duration.ofDays(3);

  /** Letters and digits that nobody confuses when they are read aloud. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 4;
  private static final int GROUP = 5;

  private final SecureRandom random = new SecureRandom();
  private final PasswordHashes hashes;

  OneTimePasswords(PasswordHashes hashes) {
    this.hashes = hashes;
  }

  /**
   * A password.
   *
   * @param shown what the person is told
   * @param stored what is kept
   */
  record Made(String shown, StoredPassword stored) {

    /** Does not tell the password. */
    @Override
    public String toString() {
      return "Made[" + stored + "]";
    }
  }

  /** A new one, of about 99 bits. */
  Made make(Instant now) {
    StringBuilder letters = new StringBuilder();
    for (int group = 0; group < GROUPS; group++) {
      letters.append(group == 0 ? "" : "-");
      for (int i = 0; i < GROUP; i++) {
        letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
    }
    String shown = letters.toString();
    return new Made(shown, new StoredPassword(hashes.of(shown), Optional.of(now.plus(OPENS))));
  }
}
