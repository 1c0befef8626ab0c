package org.complaintauditor.console.people;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the database keeps of a password.
 *
 * @param hash the encoded hash
 * @param second the encoded hash of the second half of a password of which two administrators have
 *     been shown one half each; {@code hash} is that of the first then; empty for all others
 * @param onceUntil of a password that an administrator has given, and that is to be changed at the
 *     first login: until when it opens; empty for one that the person has chosen
 */
record StoredPassword(String hash, Optional<String> second, Optional<Instant> onceUntil) {

  private static final Pattern ONCE =
      Pattern.compile("once=([0-9]{1,12})(\\$[^|]*)(?:\\|(\\$.*))?");

  /** What was written by {@link #written}. */
  static StoredPassword of(String written) {
    Matcher once = ONCE.matcher(written);
    return once.matches()
        ? new StoredPassword(
            once.group(2),
            Optional.ofNullable(once.group(3)),
            Optional.of(Instant.ofEpochSecond(Long.parseLong(once.group(1)))))
        : new StoredPassword(written, Optional.empty(), Optional.empty());
  }

  /** As the database keeps it. */
  String written() {
    return onceUntil
        .map(
            until ->
                "once=" + until.getEpochSecond() + hash + second.map(half -> "|" + half).orElse(""))
        .orElse(hash);
  }

  /** Whether this is the password. Both halves are looked at, whatever the first one is. */
  boolean fits(PasswordHashes hashes, String typed) {
    if (second.isEmpty()) {
      return hashes.fits(typed, hash);
    }
    int cut = Math.min(OneTimePasswords.HALF, typed.length());
    boolean first = hashes.fits(typed.substring(0, cut), hash);
    boolean last = hashes.fits(typed.substring(Math.min(cut + 1, typed.length())), second.get());
    return first && last;
  }

  /** Whether it opens no more. */
  boolean isOver(Instant now) {
    return onceUntil.filter(until -> !now.isBefore(until)).isPresent();
  }

  /** Does not tell the hash. */
  @Override
  public String toString() {
    return "StoredPassword[" + onceUntil + "]";
  }
}
