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

  /** The letters of a half, with the hyphen in it; another hyphen stands between the halves. */
  static final int HALF = GROUPS / 2 * (GROUP + 1) - 1;

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
    String shown = letters(GROUPS);
    return new Made(
        shown,
        new StoredPassword(hashes.of(shown), Optional.empty(), Optional.of(now.plus(OPENS))));
  }

  /**
   * Half of a password: the other one is shown to another administrator, so that neither of them
   * can sign in with it.
   *
   * @param shown what the administrator tells the person
   * @param hash what is kept
   */
  record Half(String shown, String hash) {

    /** Does not tell it. */
    @Override
    public String toString() {
      return "Half[]";
    }
  }

  /** A new half, of about 49 bits. */
  Half half() {
    String shown = letters(GROUPS / 2);
    return new Half(shown, hashes.of(shown));
  }

  /** The password of two halves, the second of which is given now. */
  static StoredPassword of(String first, Half second, Instant now) {
    return new StoredPassword(first, Optional.of(second.hash()), Optional.of(now.plus(OPENS)));
  }

  private String letters(int groups) {
    StringBuilder letters = new StringBuilder();
    for (int group = 0; group < groups; group++) {
      letters.append(group == 0 ? "" : "-");
      for (int i = 0; i < GROUP; i++) {
        letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
    }
    return letters.toString();
  }
}
