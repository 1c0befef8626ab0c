package org.complaintauditor.app.comparison;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.complaintauditor.app.InvalidRequestException;
import org.complaintauditor.audit.Progress;
import org.complaintauditor.model.Wording;

/**
 * The folder that a comparison is written into: whole or not at all, and never over other files.
 */
public final class ComparisonFolder {
  private final Path folder;
  private final Set<String> names;

  /**
   * Writes the files into a folder.
   *
   * @param <R> what it came to
   */
  public interface Filling<R> {
    /** Writes all files into this folder, which is empty. */
    R fill(Path folder) throws IOException;
  }

  /**
   * A folder that holds nothing, or an earlier comparison that may be replaced.
   *
   * @param names of the files and folders that are written into it
   * @throws InvalidRequestException if it holds anything else
   */
  public ComparisonFolder(Path folder, Set<String> names, boolean force) throws IOException {
    this.folder = folder;
    this.names = Set.copyOf(names);
    refuseUnlessFree(force);
  }

  private void refuseUnlessFree(boolean force) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw new InvalidRequestException("out", Wording.of("app.out-is-a-file", folder));
    }
    List<String> others = new ArrayList<>();
    boolean ours = false;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        ours |= names.contains(name);
        if (!names.contains(name)) {
          others.add(name);
        }
      }
    }
    if (!others.isEmpty()) {
      others.sort(Comparator.naturalOrder());
      throw new InvalidRequestException(
          "out", Wording.of("app.out-folder-holds-other-files", folder, others.get(0)));
    }
    if (ours && !force) {
      throw new InvalidRequestException(
          "out", Wording.of("app.out-holds-a-comparison-already", folder));
    }
  }

  /** Has the files written beside the folder, and puts them into it when all are there. */
  public <R> R write(Filling<R> filling) throws IOException {
    Path temporary = temporary();
    try {
      R filled = filling.fill(temporary);
      Files.createDirectories(folder);
      for (String name : names) {
        delete(folder.resolve(name));
        if (Files.exists(temporary.resolve(name))) {
          Files.move(temporary.resolve(name), folder.resolve(name));
        }
      }
      return filled;
    } finally {
      delete(temporary);
    }
  }

  /** Says which files were written. */
  public void tell(Progress progress) {
    progress.folder(folder);
    names.stream()
        .sorted()
        .map(folder::resolve)
        .filter(Files::isRegularFile)
        .forEach(progress::file);
  }

  private static void delete(Path place) throws IOException {
    if (!Files.exists(place)) {
      return;
    }
    try (Stream<Path> all = Files.walk(place)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private Path temporary() throws IOException {
    Path parent = Optional.ofNullable(folder.toAbsolutePath().getParent()).orElse(folder);
    try {
      Files.createDirectories(parent);
      return Files.createTempDirectory(parent, ".compare-");
    } catch (IOException e) {
      throw new InvalidRequestException(
          "out", Wording.of("report.no-folder-can-be-made-in", folder, parent));
    }
  }
}
