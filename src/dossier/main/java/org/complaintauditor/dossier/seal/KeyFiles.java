package org.complaintauditor.dossier.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.complaintauditor.model.Wording;

/**
 * The files of a new key: the key itself, which only its owner may read, and the two that a
 * provider publishes. None may lie where a report or a dossier lies, with which it would be sent.
 */
public final class KeyFiles {

  /** The public half, a line as OpenSSH writes it. */
  public static final String PUBLIC = "signing.pub";

  /** The line for {@code ssh-keygen -Y verify}, and for {@code --signers}. */
  public static final String ALLOWED = "signing.allowed_signers";

  private static final int LONGEST_NAME = 100;
  private static final int SHORTEST_PASSWORD = 8;

  /** Marker files of folders that are handed to others. */
  private static final Map<String, Wording> HANDED_OUT =
      Map.of(
          "problems.csv", Wording.of("dossier.folder-of-a-run"),
          "cases.idx", Wording.of("dossier.material-of-a-run"),
          "bagit.txt", Wording.of("dossier.folder-of-a-dossier"));

  private static final Set<PosixFilePermission> OWNERS =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private KeyFiles() {}

  /**
   * Makes a key and writes its three files; the folder is made if it is not there.
   *
   * @param name whose key it is, at most 100 characters in one line
   * @param password at least 8 characters
   * @return the key
   * @throws UnusableKeyException if name or password are none, a file is there already, or the
   *     folder belongs to a run or a dossier; then nothing is written
   * @throws IOException if a file cannot be written
   */
  public static SigningKey create(String name, Path folder, char[] password, SecureRandom random)
      throws IOException {
    String named = name.strip();
    refuseName(named);
    if (password.length < SHORTEST_PASSWORD) {
      throw new UnusableKeyException(
          Wording.of("dossier.password-has-fewer-than-characters", SHORTEST_PASSWORD));
    }
    refuseHandedOut(folder);
    List<String> there =
        List.of(SigningKey.FILE, PUBLIC, ALLOWED).stream()
            .filter(file -> Files.exists(folder.resolve(file), LinkOption.NOFOLLOW_LINKS))
            .toList();
    if (!there.isEmpty()) {
      throw new UnusableKeyException(
          Wording.of(
              "dossier.is-already-and-no-key-is-replaced", folder, String.join(", ", there)));
    }
    SigningKey key = SigningKey.create(named, random);
    Map<String, String> files = new LinkedHashMap<>();
    files.put(SigningKey.FILE, key.encrypted(password, random));
    files.put(PUBLIC, key.signer().ssh() + " " + SignerKey.identity(named) + "\n");
    files.put(ALLOWED, key.signer().allowedSigner(named));
    write(folder, files);
    return key;
  }

  private static void refuseName(String name) {
    if (name.isEmpty()
        || name.length() > LONGEST_NAME
        || name.chars().anyMatch(Character::isISOControl)
        || name.chars().anyMatch(letter -> Character.isSurrogate((char) letter))) {
      throw new UnusableKeyException(
          Wording.of("dossier.name-whose-key-is-in-one-line", name, LONGEST_NAME));
    }
  }

  /**
   * Refuses a place from which a key would be handed out.
   *
   * @throws UnusableKeyException if the folder, or one around it, is that of a run or a dossier
   */
  static void refuseHandedOut(Path place) {
    for (Path around = place.toAbsolutePath().normalize();
        around != null;
        around = around.getParent()) {
      for (Map.Entry<String, Wording> mark : HANDED_OUT.entrySet()) {
        if (Files.exists(around.resolve(mark.getKey()))) {
          throw new UnusableKeyException(
              Wording.of("dossier.a-key-must-not-lie-in", place, mark.getValue(), around));
        }
      }
    }
  }

  private static void write(Path folder, Map<String, String> files) throws IOException {
    Files.createDirectories(folder);
    boolean isDone = false;
    try {
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path path = folder.resolve(file.getKey());
        if (file.getKey().equals(SigningKey.FILE)) {
          Files.createFile(path, ownersOnly(path));
          Files.writeString(path, file.getValue(), UTF_8, StandardOpenOption.WRITE);
        } else {
          Files.writeString(path, file.getValue(), UTF_8, StandardOpenOption.CREATE_NEW);
        }
      }
      isDone = true;
    } finally {
      if (!isDone) { // None of them was there before.
        for (String file : files.keySet()) {
          Files.deleteIfExists(folder.resolve(file));
        }
      }
    }
  }

  private static FileAttribute<?>[] ownersOnly(Path file) {
    return hasPermissions(file.getFileSystem())
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNERS)}
        : new FileAttribute<?>[0];
  }

  private static boolean hasPermissions(FileSystem system) {
    return system.supportedFileAttributeViews().contains("posix");
  }

  /**
   * Refuses a key that others can read, where a system knows such a thing, and one that lies where
   * it would be handed out.
   */
  static void refuseUnlessPrivate(Path file) throws IOException {
    refuseHandedOut(file);
    if (!hasPermissions(file.getFileSystem())) {
      return;
    }
    Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
    permissions.addAll(Files.getPosixFilePermissions(file));
    permissions.remove(PosixFilePermission.OWNER_EXECUTE);
    permissions.removeAll(OWNERS);
    if (!permissions.isEmpty()) {
      throw new UnusableKeyException(Wording.of("dossier.others-may-read-key", file, file));
    }
  }
}
