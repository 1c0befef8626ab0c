package org.complaintauditor.dossier.bag;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Packs a dossier's folder into a zip file, whose bytes depend on those of the files alone. */
public final class DossierZip {

  /** The time of every entry: zip knows none before 1980, and none of any zone. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 2, 12, 0);

  private DossierZip() {}

  /**
   * Packs a folder: one folder of its name, files in the order of their code points.
   *
   * @param target a file that does not exist yet
   * @throws UnusableDossierException if a file has a name that receivers would refuse
   * @throws java.nio.file.FileAlreadyExistsException if the target exists
   * @throws IOException if a file cannot be read or written; what was written is removed
   */
  public static void write(Path root, Path target) throws IOException {
    Path folder = root.toAbsolutePath().normalize().getFileName();
    if (folder == null) {
      throw new IllegalArgumentException("a folder without a name");
    }
    write(root, folder.toString(), target);
  }

  private static void write(Path root, String folder, Path target) throws IOException {
    FileChannel channel =
        FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    boolean done = false;
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(channel)) {
      zip.setUseZip64(Zip64Mode.AsNeeded);
      zip.setLevel(Deflater.BEST_COMPRESSION);
      for (String name : DossierFiles.in(root).files()) {
        ZipArchiveEntry entry = new ZipArchiveEntry(folder + "/" + name);
        entry.setTimeLocal(TIME);
        entry.setSize(Files.size(root.resolve(name)));
        zip.putArchiveEntry(entry);
        Files.copy(root.resolve(name), zip);
        zip.closeArchiveEntry();
      }
      zip.finish();
      done = true;
    } finally {
      channel.close();
      if (!done) {
        Files.deleteIfExists(target);
      }
    }
  }
}
