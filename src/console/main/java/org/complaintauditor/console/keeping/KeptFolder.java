package org.complaintauditor.console.keeping;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.complaintauditor.console.ConsoleContext;
import org.complaintauditor.store.retention.OldRecord;

/** The place of old things on the disk; only what is in the console's own folder is touched. */
final class KeptFolder {

  private static final String MATERIAL = "material";

  private final ConsoleContext context;

  KeptFolder(ConsoleContext context) {
    this.context = context;
  }

  /** Its folder; empty if it lies elsewhere, or cannot be told. */
  Optional<Path> of(OldRecord old) {
    try {
      return switch (old.kind()) {
        case UPLOAD -> below(context.uploads(), old.folder());
        case MATERIAL -> below(context.runs(), old.folder()).map(run -> run.resolve(MATERIAL));
        case RUN -> below(context.runs(), old.folder());
      };
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** A run's folder is recorded as it was given: whole, or from the folder of the workspace. */
  private Optional<Path> below(Path room, String folder) {
    Path base = room.toAbsolutePath().normalize();
    return Stream.of(base.resolve(folder), context.folder().toAbsolutePath().resolve(folder))
        .map(Path::normalize)
        .filter(path -> path.startsWith(base) && path.getNameCount() == base.getNameCount() + 1)
        .filter(path -> !Files.isSymbolicLink(path))
        .findFirst();
  }

  /** The folder in which something waits until its deletion is recorded; emptied at each start. */
  Path aside() {
    return context.temporary().resolve("purged-" + UUID.randomUUID());
  }

  /**
   * The SHA-256 of every file in it, by its name within.
   *
   * @throws IOException if one cannot be read
   */
  static Map<String, String> hashes(Path folder) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return hashes;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> files =
          all.filter(one -> Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS)).toList();
      for (Path file : files) {
        hashes.put(folder.relativize(file).toString().replace('\\', '/'), hash(file));
      }
    }
    return hashes;
  }

  private static String hash(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream stream = new DigestInputStream(Files.newInputStream(file), digest)) {
        stream.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // Every Java has it.
    }
  }

  /**
   * Deletes a folder with all that is in it; links are deleted, not followed.
   *
   * @throws IOException if something stays
   */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
