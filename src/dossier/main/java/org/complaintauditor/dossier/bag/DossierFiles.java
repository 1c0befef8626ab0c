package org.complaintauditor.dossier.bag;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What lies in the folder of a dossier.
 *
 * @param files the names of all files, from the folder on with slashes, in the order of their code
 *     points
 * @param emptyFolders the names of folders in which nothing lies: no list of a dossier can hold one
 */
record DossierFiles(List<String> files, List<String> emptyFolders) {

  /** Most files that are read: a dossier has some hundred. */
  static final int MOST_FILES = 10_000;

  DossierFiles {
    files = files.stream().sorted(CodePoints.ORDER).toList();
    emptyFolders = emptyFolders.stream().sorted(CodePoints.ORDER).toList();
  }

  /**
   * Looks into a folder. No link is followed.
   *
   * @throws UnusableDossierException if something there is a link or no file, or has a name that no
   *     file of a dossier may have
   * @throws IOException if the folder cannot be read
   */
  static DossierFiles in(Path root) throws IOException {
    Visit visit = new Visit(root);
    Files.walkFileTree(root, visit);
    return new DossierFiles(visit.files, visit.emptyFolders);
  }

  private static final class Visit extends SimpleFileVisitor<Path> {

    private final Path root;
    private final DossierFileNames names = new DossierFileNames();
    private final List<String> files = new ArrayList<>();
    private final List<String> emptyFolders = new ArrayList<>();

    /** How many files and folders were seen in each folder around. */
    private final Deque<Integer> seen = new ArrayDeque<>();

    Visit(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (!seen.isEmpty()) {
        seen.push(seen.pop() + 1);
      }
      if (seen.size() > DossierFileNames.DEEPEST) {
        throw refusal(
            folder, Wording.of("dossier.lies-more-than-folders-deep", DossierFileNames.DEEPEST));
      }
      seen.push(0);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      seen.push(seen.pop() + 1);
      String name = name(file);
      if (!attributes.isRegularFile()) {
        throw refusal(file, Wording.of("dossier.is-a-link-or-a-device"));
      }
      Optional<Wording> wrong = names.refuse(name);
      if (wrong.isPresent()) {
        throw refusal(file, wrong.get());
      }
      if (files.size() == MOST_FILES) {
        throw new UnusableDossierException(
            Wording.of("dossier.more-than-files-in", root, MOST_FILES));
      }
      files.add(name);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      if (failure != null) {
        throw failure;
      }
      if (seen.pop() == 0 && !folder.equals(root)) {
        emptyFolders.add(name(folder));
      }
      return FileVisitResult.CONTINUE;
    }

    private UnusableDossierException refusal(Path file, Wording wrong) {
      return new UnusableDossierException(Wording.of("core.colon", file, wrong));
    }

    private String name(Path file) {
      Path relative = root.relativize(file);
      return relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
    }
  }
}
