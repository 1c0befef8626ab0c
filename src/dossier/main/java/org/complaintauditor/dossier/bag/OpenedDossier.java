package org.complaintauditor.dossier.bag;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.model.Wording;

/**
 * A dossier of unknown origin, opened without harm: a folder as it lies there, or a zip file
 * unpacked into a folder that only its owner can read and that is deleted in the end.
 */
public final class OpenedDossier implements AutoCloseable {

  private final Path root;
  private final int files;
  private final Optional<ScratchFolder> temporary;

  private OpenedDossier(Path root, int files, Optional<ScratchFolder> temporary) {
    this.root = root;
    this.files = files;
    this.temporary = temporary;
  }

  /**
   * Opens a dossier.
   *
   * @param given a zip file, a dossier's folder, or a folder with nothing but that in it
   * @throws UnusableDossierException if it is none, or made to do harm; the message says why
   * @throws IOException if it cannot be read, or not be unpacked
   */
  public static OpenedDossier open(Path given) throws IOException {
    if (!Files.exists(given)) {
      throw new UnusableDossierException(Wording.of("dossier.no-such-file-or-folder", given));
    }
    if (Files.isDirectory(given)) {
      Path root = rootIn(given, given);
      return new OpenedDossier(root, count(root), Optional.empty());
    }
    ScratchFolder folder = ScratchFolder.make("dossier-");
    try {
      DossierUnpacking.unpack(given, folder.path());
      Path root = rootIn(given, folder.path());
      return new OpenedDossier(root, count(root), Optional.of(folder));
    } catch (IOException | RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  /** Refuses links, and names that harm. */
  private static int count(Path root) throws IOException {
    return DossierFiles.in(root).files().size();
  }

  private static Path rootIn(Path given, Path folder) throws IOException {
    if (isBag(folder)) {
      return folder;
    }
    List<Path> inside = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      entries.forEach(inside::add);
    }
    if (inside.size() == 1 && isBag(inside.get(0))) {
      return inside.get(0);
    }
    throw new UnusableDossierException(
        Wording.of("dossier.is-no-dossier", given, Bag.DECLARATION, Bag.DECLARATION));
  }

  private static boolean isBag(Path folder) {
    return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        && Files.isRegularFile(folder.resolve(Bag.DECLARATION), LinkOption.NOFOLLOW_LINKS);
  }

  /** The folder in which {@code bagit.txt} lies. */
  public Path root() {
    return root;
  }

  /** How many files lie in it. */
  public int files() {
    return files;
  }

  /** Deletes what was unpacked. */
  @Override
  public void close() throws IOException {
    if (temporary.isPresent()) {
      temporary.get().close();
    }
  }
}
