package org.complaintauditor.dossier.redaction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.model.Wording;
import org.complaintauditor.text.FileFailure;
import org.jspecify.annotations.Nullable;

/**
 * The secret from which all pseudonyms and salts are made: 256 random bits in a file that only its
 * owner reads. Who has it can name every case of every dossier; who has lost it cannot answer a
 * later question about one.
 */
public final class PseudonymSecret {
  private static final String HEAD = "complaint-auditor pseudonyms 1";
  private static final String PLAIN = "plain";
  private static final int BYTES = 32;
  private static final long LARGEST = 4096;
  private static final Set<PosixFilePermission> OF_OWNER =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final byte[] bytes;

  private PseudonymSecret(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A secret of these bytes, for tests and embedders that keep secrets elsewhere. */
  public static PseudonymSecret of(byte[] secret) {
    if (secret.length != BYTES) {
      throw new IllegalArgumentException("a secret has 32 bytes, not " + secret.length);
    }
    return new PseudonymSecret(secret.clone());
  }

  /**
   * Makes a new secret and writes it to a new file.
   *
   * @throws UnusableSecretException if the file is there, or cannot be written
   */
  public static PseudonymSecret create(Path file) {
    return create(file, Optional.empty());
  }

  /**
   * Makes a new secret and writes it to a new file, enciphered if there is a password.
   *
   * @throws UnusableSecretException if the file is there, or cannot be written
   */
  public static PseudonymSecret create(Path file, Optional<char[]> password) {
    byte[] secret = new byte[BYTES];
    SecureRandom random = new SecureRandom();
    random.nextBytes(secret);
    String body =
        password
            .map(word -> SealedSecret.of(secret, word, random).text())
            .orElseGet(() -> PLAIN + " " + HexFormat.of().formatHex(secret));
    write(file, HEAD + "\n" + body + "\n");
    return new PseudonymSecret(secret);
  }

  private static void write(Path file, String text) {
    boolean posix =
        file.toAbsolutePath().getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] attributes =
        posix
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OF_OWNER)}
            : new FileAttribute<?>[0];
    try (FileChannel channel =
        FileChannel.open(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
      channel.write(ByteBuffer.wrap(text.getBytes(UTF_8)));
      channel.force(true);
    } catch (FileAlreadyExistsException e) {
      throw new UnusableSecretException(
          Wording.of("dossier.is-already-a-new-secret-would-make", file));
    } catch (IOException e) {
      throw new UnusableSecretException(
          Wording.of("dossier.cannot-be-written", file, FileFailure.reason(e)));
    }
  }

  /**
   * Reads a secret that is not enciphered.
   *
   * @throws UnusableSecretException if there is none, or others may read it
   */
  public static PseudonymSecret read(Path file) {
    return read(file, Optional.empty());
  }

  /**
   * Reads a secret.
   *
   * @throws UnusableSecretException if there is none, others may read it, or the password is wrong
   */
  public static PseudonymSecret read(Path file, Optional<char[]> password) {
    if (!Files.isRegularFile(file)) {
      throw new UnusableSecretException(
          Wording.of("dossier.is-not-make-one-with-auditor-dossier", file, file));
    }
    try {
      refuseOthers(file);
      if (Files.size(file) <= LARGEST) {
        String[] lines = Files.readString(file).strip().split("\\R", -1);
        if (lines.length == 2 && lines[0].equals(HEAD)) {
          return new PseudonymSecret(secret(file, lines[1], password));
        }
      }
    } catch (IOException e) {
      throw new UnusableSecretException(
          Wording.of("dossier.cannot-be-read-reason", file, FileFailure.reason(e)));
    }
    throw noSecret(file);
  }

  private static byte[] secret(Path file, String body, Optional<char[]> password) {
    if (body.startsWith(PLAIN + " ")) {
      try {
        byte[] secret = HexFormat.of().parseHex(body.substring(PLAIN.length() + 1));
        if (secret.length == BYTES) {
          return secret;
        }
      } catch (IllegalArgumentException e) {
        throw noSecret(file);
      }
      throw noSecret(file);
    }
    SealedSecret sealed = SealedSecret.read(body).orElseThrow(() -> noSecret(file));
    char[] word =
        password.orElseThrow(
            () ->
                new UnusableSecretException(
                    Wording.of("dossier.is-enciphered-give-password", file)));
    return sealed
        .open(word)
        .filter(secret -> secret.length == BYTES)
        .orElseThrow(
            () ->
                new UnusableSecretException(
                    Wording.of("dossier.does-not-open-with-password", file)));
  }

  private static UnusableSecretException noSecret(Path file) {
    return new UnusableSecretException(Wording.of("dossier.is-no-secret-of-pseudonyms", file));
  }

  private static void refuseOthers(Path file) throws IOException {
    PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (posix != null) {
      Set<PosixFilePermission> more = EnumSet.noneOf(PosixFilePermission.class);
      more.addAll(posix.readAttributes().permissions());
      more.removeIf(one -> one.name().startsWith("OWNER_"));
      if (!more.isEmpty()) {
        throw new UnusableSecretException(
            Wording.of(
                "dossier.others-may-read-or-change",
                file,
                PosixFilePermissions.toString(posix.readAttributes().permissions()),
                file));
      }
      return;
    }
    AclFileAttributeView acl = Files.getFileAttributeView(file, AclFileAttributeView.class);
    if (acl != null) {
      for (AclEntry entry : acl.getAcl()) {
        String who = entry.principal().getName();
        if (entry.type() == AclEntryType.ALLOW
            && entry.permissions().contains(AclEntryPermission.READ_DATA)
            && (who.endsWith("Everyone") || who.endsWith("\\Users"))) {
          throw new UnusableSecretException(Wording.of("dossier.others-may-read", file, who));
        }
      }
    }
  }

  /**
   * Refuses a secret that would go out with a dossier, or lies with the data of a run.
   *
   * @param file the secret
   * @param folders the folder of the run, and that of the dossier
   * @throws UnusableSecretException if it lies in one of them, also by a link
   */
  public static void refuseInside(Path file, Path... folders) {
    for (Path folder : folders) {
      if (real(file).startsWith(real(folder))) {
        throw new UnusableSecretException(
            Wording.of("dossier.lies-in-who-gets-folder-could-name", file, folder));
      }
    }
  }

  private static Path real(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Path there = absolute;
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    try {
      return there == null ? absolute : there.toRealPath().resolve(there.relativize(absolute));
    } catch (IOException e) {
      return absolute;
    }
  }

  byte[] hmac(byte[] message) {
    return KeyedHash.hmac(bytes, message);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PseudonymSecret secret && Arrays.equals(secret.bytes, bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Never the secret itself. */
  @Override
  public String toString() {
    return "PseudonymSecret";
  }
}
