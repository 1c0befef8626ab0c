package org.complaintauditor.console.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.complaintauditor.console.OwnerOnly;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.database.WorkspaceException;
import org.complaintauditor.text.FileFailure;
import org.jspecify.annotations.Nullable;

/** Keeps a second console from the same folder; the system lets go of it when the process ends. */
public final class OfficeLock implements AutoCloseable {

  private static final String LOCK = ".console.lock";
  private static final String ADDRESS = ".console.address";

  private final FileChannel channel;
  private final Path address;

  private OfficeLock(FileChannel channel, Path address) {
    this.channel = channel;
    this.address = address;
  }

  /**
   * Takes the folder.
   *
   * @throws WorkspaceException if another console has it
   */
  public static OfficeLock take(Path folder) {
    Path address = folder.resolve(ADDRESS);
    try {
      FileChannel channel =
          FileChannel.open(OwnerOnly.file(folder.resolve(LOCK)), StandardOpenOption.WRITE);
      if (tried(channel) == null) {
        channel.close();
        String at = Files.exists(address) ? Files.readString(address).strip() : "";
        throw new WorkspaceException(Wording.of("console.another-console-works-in", folder, at));
      }
      return new OfficeLock(channel, address);
    } catch (IOException e) {
      throw new WorkspaceException(
          Wording.of("console.folder-cannot-be-used", folder, FileFailure.reason(e)), e);
    }
  }

  private static @Nullable FileLock tried(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // Another console of this process.
    }
  }

  /** Tells others where the console answers. */
  public void answersAt(String where) throws IOException {
    OwnerOnly.write(address, where + "\n");
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(address);
    channel.close();
  }
}
