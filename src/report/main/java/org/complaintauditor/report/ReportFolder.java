package org.complaintauditor.report;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The folder into which a run writes: everything goes into a temporary folder beside it, which
 * takes its place at the end. A killed run leaves no half report; what it left is removed by the
 * next run with the same target.
 */
public final class ReportFolder implements AutoCloseable {

  /** The folder of the pages, and what is in it. */
  private static final String PAGES = "report";

  private static final Set<String> PAGE_FILES = Set.of("index.html", "assets", "data");

  /** Written by every run, even by one that judges nothing. */
  private static final String ALWAYS = "problems.csv";

  /**
   * What a run writes beside its reports; {@code report.html} was written before there were pages,
   * {@code judged-cases.bin} as long as later runs read it.
   */
  private static final Set<String> BESIDE =
      Set.of(
          ALWAYS,
          "manifest.json",
          "agents.csv",
          "decisions.csv",
          "material",
          "judged-cases.bin",
          "findings.parquet",
          "facts.bin",
          "failed.csv",
          "report.html");

  private static final String REPLACED = "old-";
  private static final int ATTEMPTS = 100;
  private static final long PAUSE_NANOS = 10_000_000;

  /** What systems say of a file that another program holds open, which only some allow to move. */
  private static final String IN_USE = "used by another process";

  private static final Wording CLOSE_IT = Wording.of("report.a-file-of-earlier-report-seems");

  /** Moves a folder; of a test, in vain. */
  @FunctionalInterface
  interface Mover {
    void move(Path from, Path to) throws IOException;
  }

  private final Path target;
  private final Path temporary;
  private final boolean force;
  private final Mover mover;
  private final Thread abandonment = new Thread(this::abandon);
  private boolean kept;
  private boolean abandoned;

  private ReportFolder(Path target, Path temporary, boolean force, Mover mover) {
    this.mover = mover;
    this.target = target;
    this.temporary = temporary;
    this.force = force;
  }

  /**
   * Makes the temporary folder.
   *
   * @param force whether an earlier report in the target may be replaced
   * @param writers all that may have written to it
   * @throws IOException if the target is in use, or cannot be written; the message says why
   */
  public static ReportFolder open(Path target, boolean force, List<ReportWriter> writers)
      throws IOException {
    return open(target, force, writers, Files::move);
  }

  static ReportFolder open(Path target, boolean force, List<ReportWriter> writers, Mover mover)
      throws IOException {
    Path absolute = linked(target, target.toAbsolutePath().normalize());
    Path parent = Optional.ofNullable(absolute.getParent()).orElse(absolute);
    if (Files.isDirectory(parent)) {
      removeLeftOvers(absolute, parent);
    }
    refuseUnlessFree(target, absolute, force, names(writers));
    refuseUnlessReplaceable(target, absolute, mover);
    Path temporary = parent.resolve(prefix(absolute) + ProcessHandle.current().pid());
    try {
      Files.createDirectories(parent);
      delete(temporary);
      Files.createDirectory(temporary);
    } catch (NoSuchFileException | FileAlreadyExistsException e) {
      throw new UnusableFolderException(
          Wording.of("report.no-folder-can-be-made-in", target, parent), e);
    }
    ReportFolder folder = new ReportFolder(absolute, temporary, force, mover);
    Runtime.getRuntime().addShutdownHook(folder.abandonment);
    return folder;
  }

  /**
   * The names of all that a run may have written to its folder: a folder with anything else is not
   * replaced.
   *
   * @param writers all that may have written to it
   */
  public static Set<String> names(List<ReportWriter> writers) {
    Set<String> names = new TreeSet<>(BESIDE);
    writers.forEach(writer -> names.add(writer.file()));
    return names;
  }

  /** Who names a link means the folder behind it, which may lie on another disk. */
  private static Path linked(Path given, Path target) throws IOException {
    if (!Files.isSymbolicLink(target)) {
      return target;
    }
    if (!Files.exists(target)) {
      throw new UnusableFolderException(
          Wording.of("report.is-a-link-to-does-not-exist", given, Files.readSymbolicLink(target)));
    }
    return target.toRealPath();
  }

  /** The path to write to now. */
  public Path path() {
    return temporary;
  }

  /**
   * Puts what was written in the target's place.
   *
   * @throws IOException if it cannot; then an earlier report stands there as it stood, and nothing
   *     of this run does
   */
  public synchronized void keep() throws IOException {
    if (abandoned) {
      throw new IOException("the run was ended");
    }
    if (Files.exists(target) && !force && !isEmpty(target)) {
      throw new UnusableFolderException(
          Wording.of("report.was-written-by-another-run-in-meantime", target));
    }
    if (Files.exists(target)) {
      replace();
    } else {
      mover.move(temporary, target);
      kept = true;
    }
  }

  private void replace() throws IOException {
    Path old = aside(target);
    try {
      mover.move(target, old);
    } catch (FileSystemException e) {
      throw new UnusableFolderException(Wording.of("report.earlier-report-is-as-was", CLOSE_IT), e);
    }
    try {
      mover.move(temporary, target);
    } catch (IOException e) {
      mover.move(old, target);
      throw new UnusableFolderException(
          Wording.of(
              "report.what-was-written-cannot-be-put",
              e instanceof FileSystemException system && system.getReason() != null
                  ? Wording.verbatim(system.getReason())
                  : Wording.of("core.permission-denied")),
          e);
    }
    kept = true;
    deleteIfPossible(old);
  }

  private static void deleteIfPossible(Path folder) {
    try {
      delete(folder);
    } catch (IOException e) {
      // What is still held open is no part of any report, and goes with the next run.
    }
  }

  /** Removes what was not kept. When the process is being ended, it waits for that. */
  @Override
  public void close() throws IOException {
    try {
      Runtime.getRuntime().removeShutdownHook(abandonment);
    } catch (IllegalStateException e) {
      awaitTheEnd(); // What fails now fails because it is ending: nobody should hear of it.
    }
    if (!kept) {
      delete(temporary);
    }
  }

  private static void awaitTheEnd() {
    while (true) {
      LockSupport.park();
    }
  }

  /** The process is being ended, by Ctrl-C or the system: half a report must not be left. */
  private synchronized void abandon() {
    abandoned = true;
    // Other threads still write: a folder may fill again while it is emptied.
    for (int i = 0; i < ATTEMPTS && !kept && Files.exists(temporary); i++) {
      try {
        delete(temporary);
      } catch (IOException e) {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  private static void refuseUnlessFree(Path given, Path target, boolean force, Set<String> files)
      throws IOException {
    if (!Files.exists(target)) {
      return;
    }
    if (!Files.isDirectory(target)) {
      throw new UnusableFolderException(Wording.of("report.is-a-file", given));
    }
    if (isEmpty(target)) {
      return;
    }
    if (!force) {
      throw new UnusableFolderException(
          names(target).equals(Set.of(ALWAYS))
              ? Wording.of("report.holds-list-of-problems-of-another-run", given)
              : Wording.of("report.is-not-empty", given));
    }
    refuseUnlessReport(given, target, files);
  }

  /** Nobody's files may be lost because a folder was named by mistake. */
  private static void refuseUnlessReport(Path given, Path target, Set<String> files)
      throws IOException {
    Set<String> names = names(target);
    boolean report = names.contains(ALWAYS);
    names.removeAll(files);
    if (Files.isDirectory(target.resolve(PAGES))) {
      Set<String> pages = names(target.resolve(PAGES));
      pages.removeAll(PAGE_FILES);
      pages.forEach(page -> names.add(PAGES + "/" + page));
    }
    if (!report || !names.isEmpty()) {
      throw new UnusableFolderException(
          Wording.of(
              "report.is-not-replaced-not-even-with-force",
              names.isEmpty()
                  ? Wording.of("report.holds-no-report", given, ALWAYS)
                  : Wording.of(
                      "report.holds-is-no-part-of-a-report", given, names.iterator().next())));
    }
  }

  private static Set<String> names(Path folder) throws IOException {
    Set<String> names = new TreeSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      files.forEach(file -> names.add(String.valueOf(file.getFileName())));
    }
    return names;
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      return !files.iterator().hasNext();
    }
  }

  /**
   * The report takes the place of its folder. Where it cannot, as where a disk is mounted on the
   * folder, that is said before the audit, not after it.
   */
  private static void refuseUnlessReplaceable(Path given, Path target, Mover mover)
      throws IOException {
    if (!Files.exists(target)) {
      return;
    }
    Wording reason = Wording.of("report.you-are-in");
    if (!Files.isSameFile(target, Path.of("").toAbsolutePath())) {
      try {
        Path aside = aside(target);
        mover.move(target, aside);
        mover.move(aside, target);
        return;
      } catch (AccessDeniedException e) {
        if (Files.isWritable(parentOf(target))) {
          throw new UnusableFolderException(Wording.of("core.colon", given, CLOSE_IT), e);
        }
        reason = Wording.of("report.nothing-in-may-be-replaced", target.getParent());
      } catch (FileSystemException e) {
        if (Optional.ofNullable(e.getReason()).orElse("").contains(IN_USE)) {
          throw new UnusableFolderException(Wording.of("core.colon", given, CLOSE_IT), e);
        }
        reason =
            Optional.ofNullable(e.getReason())
                .map(Wording::verbatim)
                .orElseGet(() -> Wording.of("report.cannot-be-moved"));
      }
    }
    throw new UnusableFolderException(
        Wording.of("report.a-report-takes-place-of-folder", given, reason, given.resolve(PAGES)));
  }

  private static Path parentOf(Path target) {
    return Optional.ofNullable(target.getParent()).orElse(target);
  }

  /** The path of an earlier report while another takes its place. */
  private static Path aside(Path target) {
    return target.resolveSibling(prefix(target) + REPLACED + ProcessHandle.current().pid());
  }

  private static String prefix(Path target) {
    return "." + target.getFileName() + ".partial-";
  }

  /**
   * Removes temporary folders of runs that are not running any more. A report that such a run had
   * set aside, and not yet replaced, is put back.
   */
  private static void removeLeftOvers(Path target, Path parent) throws IOException {
    try (DirectoryStream<Path> found =
        Files.newDirectoryStream(
            parent, file -> String.valueOf(file.getFileName()).startsWith(prefix(target)))) {
      for (Path folder : found) {
        String owner = String.valueOf(folder.getFileName()).replaceAll(".*-", "");
        boolean running =
            owner.matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(owner))
                    .filter(ProcessHandle::isAlive)
                    .isPresent();
        boolean setAside = String.valueOf(folder.getFileName()).contains(".partial-" + REPLACED);
        if (!running && setAside && !Files.exists(target)) {
          Files.move(folder, target);
        } else if (!running) {
          deleteIfPossible(folder);
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
