package org.complaintauditor.console.people;

import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.model.Wording;

/**
 * What is kept of passwords: Argon2id (RFC 9106) with 19 MiB, 2 passes and 1 lane, as OWASP
 * recommends, written in the PHC form. Only a few are reckoned at once, so that many who log in
 * together cannot eat the memory.
 */
public final class PasswordHashes {

  private static final int KIBIBYTES = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int PATIENCE_SECONDS = 20;

  /** No more of a hash that somebody has put into the database: it would eat the memory. */
  private static final int MOST_KIBIBYTES = 256 * 1024;

  private static final int MOST_PASSES = 20;

  private static final Pattern ENCODED =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=([0-9]{1,7}),t=([0-9]{1,3}),p=([0-9]{1,2})"
              + "\\$([A-Za-z0-9+/]{11,88})\\$([A-Za-z0-9+/]{22,88})");

  private static final Base64.Encoder BASE64 = Base64.getEncoder().withoutPadding();

  private final SecureRandom random = new SecureRandom();
  private final Semaphore turns;
  private final String ofNobody;

  /** Reckons so many at once as the machine has processors. */
  public PasswordHashes() {
    this(Math.max(2, Runtime.getRuntime().availableProcessors()));
  }

  PasswordHashes(int atOnce) {
    turns = new Semaphore(atOnce, true);
    ofNobody = of("nobody has this password");
  }

  /** The hash of a password, to be kept. */
  public String of(String password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    byte[] hash = inTurn(() -> hash(password, salt, KIBIBYTES, PASSES, LANES, HASH_BYTES));
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            KIBIBYTES, PASSES, LANES, BASE64.encodeToString(salt), BASE64.encodeToString(hash));
  }

  /** A hash that no password fits, for accounts that are not there: looking takes as long. */
  public String ofNobody() {
    return ofNobody;
  }

  /** Whether a hash is of this password. */
  public boolean fits(String password, String encoded) {
    Matcher parts = ENCODED.matcher(encoded);
    if (!parts.matches()) {
      return false;
    }
    int kibibytes = Integer.parseInt(parts.group(1));
    int passes = Integer.parseInt(parts.group(2));
    int lanes = Integer.parseInt(parts.group(3));
    if (lanes < 1 || passes < 1 || passes > MOST_PASSES || kibibytes > MOST_KIBIBYTES) {
      return false;
    }
    byte[] salt = Base64.getDecoder().decode(parts.group(4));
    byte[] hash = Base64.getDecoder().decode(parts.group(5));
    byte[] given = inTurn(() -> hash(password, salt, kibibytes, passes, lanes, hash.length));
    return MessageDigest.isEqual(hash, given) && !encoded.equals(ofNobody);
  }

  private byte[] inTurn(Supplier<byte[]> work) {
    boolean mine = false;
    try {
      mine = turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!mine) {
        throw new Refusal(
            HttpStatus.SERVICE_UNAVAILABLE,
            Wording.of("console.very-many-people-are-signing-in-just"));
      }
      return work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the server ends", e);
    } finally {
      if (mine) {
        turns.release();
      }
    }
  }

  private static byte[] hash(
      String password, byte[] salt, int kibibytes, int passes, int lanes, int bytes) {
    Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
    argon2.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(kibibytes)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt)
            .build());
    byte[] hash = new byte[bytes];
    // The same letters, whichever way a keyboard composes them.
    String composed = Normalizer.normalize(password, Normalizer.Form.NFKC);
    argon2.generateBytes(composed.getBytes(StandardCharsets.UTF_8), hash);
    return hash;
  }
}
