package org.complaintauditor.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.model.Wording;

/**
 * Folders in which a database of files is not safe: others change or lock its files in their own
 * way.
 */
final class UnsafePlace {

  private static final Set<String> NETWORK =
      Set.of(
          "nfs",
          "nfs4",
          "cifs",
          "smb",
          "smb2",
          "smb3",
          "smbfs",
          "afpfs",
          "webdav",
          "davfs",
          "9p",
          "fuse.sshfs",
          "fuse.rclone",
          "fuse.davfs",
          "ceph",
          "glusterfs",
          "fuse.glusterfs");

  /** How the folders of programs that copy files to a server begin. */
  private static final List<String> SYNCED =
      List.of(
          "onedrive",
          "dropbox",
          "google drive",
          "googledrive",
          "my drive",
          "icloud drive",
          "icloud~",
          "com~apple~clouddocs",
          "nextcloud",
          "owncloud",
          "pcloud",
          "box sync",
          "syncthing");

  private UnsafePlace() {}

  /** What is to be said of a workspace in this folder. */
  static Optional<Wording> warning(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    Optional<String> synced = synced(absolute);
    if (synced.isPresent()) {
      return Optional.of(
          Wording.of("store.workspace-lies-in-a-folder-is-copied", folder, synced.get()));
    }
    return fileSystem(absolute)
        .filter(kind -> NETWORK.contains(kind.toLowerCase(Locale.ROOT)))
        .or(() -> absolute.toString().startsWith("\\\\") ? Optional.of("UNC") : Optional.empty())
        .map(kind -> Wording.of("store.workspace-lies-on-a-network-share", folder, kind));
  }

  private static Optional<String> synced(Path folder) {
    for (Path part : folder) {
      String name = part.toString();
      String lower = name.toLowerCase(Locale.ROOT);
      if (SYNCED.stream().anyMatch(lower::startsWith)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> fileSystem(Path folder) {
    Path there = folder;
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    try {
      return there == null ? Optional.empty() : Optional.of(Files.getFileStore(there).type());
    } catch (IOException e) {
      return Optional.empty(); // Then opening it will say more.
    }
  }
}
