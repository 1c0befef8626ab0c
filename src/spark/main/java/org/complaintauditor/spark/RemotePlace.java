package org.complaintauditor.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.util.ShutdownHookManager;
import org.complaintauditor.audit.ClusterEngine;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.ReportFolder;
import org.complaintauditor.report.UnusableFolderException;
import org.complaintauditor.report.csv.ProblemsCsv;
import org.complaintauditor.report.json.ManifestJson;

/**
 * A folder of a file system that all machines reach. All is written beside it, the manifest last,
 * and renamed at the end; an earlier result is moved aside before, and put back if that fails.
 *
 * <p>What a rename promises, the file system does. On HDFS it is one step: whoever looks sees the
 * earlier result, for a moment none, then the new one. Object storage such as S3 has no folders:
 * there a rename copies one object after the other, in no order that could be relied on, so that
 * meanwhile a part of the result is seen, and a run that is killed then leaves that part. A result
 * is whole if all files are there that its manifest names.
 */
final class RemotePlace implements ClusterEngine.Place {
  private static final String OLD = "old-";

  /** Behind Spark, whose tasks still write, and before file systems are closed. */
  private static final int HOOK_PRIORITY = FileSystem.SHUTDOWN_HOOK_PRIORITY + 10;

  private final FileSystem system;
  private final Path target;
  private final String shown;
  private final boolean replaces;
  private final String mark = owner() + ProcessHandle.current().pid() + "-" + UUID.randomUUID();
  private final Path partial;
  private final java.nio.file.Path folder;
  private final Runnable abandonment = this::abandon;
  private boolean kept;
  private boolean abandoned;

  /**
   * Begins to write. What killed runs of this machine with the same target left is removed.
   *
   * @param replaces whether an earlier result there may be replaced
   * @throws IOException if the target holds anything that may not be replaced
   */
  RemotePlace(HadoopFiles files, String address, boolean replaces) throws IOException {
    system = files.system(address);
    target = new Path(address);
    shown = ShownAddress.of(target.toString());
    this.replaces = replaces;
    if (target.getParent() == null) {
      throw new UnusableFolderException(
          Wording.of(
              "spark.name-a-folder-in-with-out", shown, shown.replaceFirst("/*$", "") + "/audit"));
    }
    removeLeftOvers();
    refuseUnlessFree();
    partial = beside(mark);
    folder = Files.createTempDirectory("auditor-");
    ShutdownHookManager.get().addShutdownHook(abandonment, HOOK_PRIORITY);
  }

  private Path beside(String name) {
    return new Path(target.getParent(), prefix() + name);
  }

  private String prefix() {
    return "_" + target.getName() + ".partial-";
  }

  /** Which machine a run is on: of the processes of others nothing is known. */
  private static String owner() {
    try {
      return InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9.]", "_") + "-";
    } catch (UnknownHostException e) {
      return "localhost-";
    }
  }

  private void refuseUnlessFree() throws IOException {
    if (!system.exists(target)) {
      return;
    }
    if (!system.getFileStatus(target).isDirectory()) {
      throw new UnusableFolderException(Wording.of("report.is-a-file", shown));
    }
    Set<String> names = names(target);
    if (names.isEmpty()) {
      return;
    }
    if (!replaces) {
      throw new UnusableFolderException(
          names.equals(Set.of(ProblemsCsv.FILE))
              ? Wording.of("report.holds-list-of-problems-of-another-run", shown)
              : Wording.of("report.is-not-empty", shown));
    }
    boolean report = names.contains(ProblemsCsv.FILE);
    names.removeAll(ReportFolder.names(LocalPlace.WITHOUT_PAGES));
    if (!report || !names.isEmpty()) {
      throw new UnusableFolderException(
          Wording.of(
              "report.is-not-replaced-not-even-with-force",
              names.isEmpty()
                  ? Wording.of("report.holds-no-report", shown, ProblemsCsv.FILE)
                  : Wording.of(
                      "report.holds-is-no-part-of-a-report", shown, names.iterator().next())));
    }
  }

  private Set<String> names(Path of) throws IOException {
    Set<String> names = new TreeSet<>();
    for (FileStatus status : system.listStatus(of)) {
      names.add(status.getPath().getName());
    }
    return names;
  }

  /** A result that a killed run had moved aside and not replaced is put back. */
  private void removeLeftOvers() throws IOException {
    Path parent = target.getParent();
    if (!system.exists(parent)) {
      return;
    }
    Pattern ours =
        Pattern.compile(
            Pattern.quote(prefix()) + "(" + OLD + ")?" + Pattern.quote(owner()) + "(\\d{1,18})-.*");
    for (FileStatus status : system.listStatus(parent)) {
      var name = ours.matcher(status.getPath().getName());
      if (!name.matches()
          || ProcessHandle.of(Long.parseLong(name.group(2)))
              .filter(ProcessHandle::isAlive)
              .isPresent()) {
        continue;
      }
      if (name.group(1) == null) {
        system.delete(status.getPath(), true);
      } else if (!system.exists(target)) {
        move(status.getPath(), target);
      } else if (isWhole(target)) {
        system.delete(status.getPath(), true);
      } // Else the run was killed while it was put there: the earlier result is the only one.
    }
  }

  private boolean isWhole(Path result) throws IOException {
    return system.exists(new Path(result, ManifestJson.FILE));
  }

  /** The place to which machines write until all is there. */
  String partial() {
    return partial.toString();
  }

  @Override
  public java.nio.file.Path folder() {
    return folder;
  }

  @Override
  public synchronized void keep() throws IOException {
    if (abandoned) {
      throw new IOException("the run was ended");
    }
    system.mkdirs(partial);
    copy();
    // Another run may have written there since this one began.
    if (!replaces && system.exists(target) && system.listStatus(target).length > 0) {
      throw new UnusableFolderException(
          Wording.of("report.was-written-by-another-run-in-meantime", shown));
    }
    refuseUnlessFree();
    if (system.exists(target)) {
      replace();
    } else {
      move(partial, target);
    }
    kept = true;
  }

  /** Hadoop's own copying wants a local file system of its choice, which is not Spark's here. */
  private void copy() throws IOException {
    List<java.nio.file.Path> all;
    try (Stream<java.nio.file.Path> files = Files.walk(folder)) {
      all =
          files
              .filter(Files::isRegularFile)
              .sorted(
                  Comparator.comparing(
                          (java.nio.file.Path file) -> file.endsWith(ManifestJson.FILE))
                      .thenComparing(Comparator.naturalOrder()))
              .toList();
    }
    for (java.nio.file.Path file : all) {
      Path to = partial;
      for (java.nio.file.Path name : folder.relativize(file)) {
        to = new Path(to, name.toString());
      }
      try (OutputStream out = system.create(to, true)) {
        Files.copy(file, out);
      }
    }
  }

  private void replace() throws IOException {
    Path old = beside(OLD + mark);
    move(target, old);
    try {
      move(partial, target);
    } catch (IOException e) {
      putBack(old, e);
    }
    kept = true; // Whatever becomes of the earlier one.
    try {
      system.delete(old, true);
    } catch (IOException e) {
      // It is no part of any result, and goes with the next run.
    }
  }

  private void putBack(Path old, IOException why) throws IOException {
    UnusableFolderException said;
    try {
      if (system.exists(target) && !isWhole(target)) {
        system.delete(target, true); // A part of what was written, where renaming copies.
      }
      if (system.exists(target)) {
        throw new IOException("another run has written there");
      }
      move(old, target);
      said =
          new UnusableFolderException(
              Wording.of(
                  "spark.what-was-written-cannot-be-put", shown, String.valueOf(why.getMessage())));
    } catch (IOException e) {
      why.addSuppressed(e);
      said =
          new UnusableFolderException(
              Wording.of(
                  "spark.earlier-report-is-now-elsewhere",
                  shown,
                  String.valueOf(why.getMessage()),
                  ShownAddress.of(old.toString())));
    }
    said.addSuppressed(why);
    throw said;
  }

  private void move(Path from, Path to) throws IOException {
    if (!system.rename(from, to)) {
      throw new IOException("%s cannot be renamed".formatted(from.getName()));
    }
  }

  /** Removes what was not kept. When the process is being ended, it waits for that. */
  @Override
  public void close() throws IOException {
    if (ShutdownHookManager.get().isShutdownInProgress()) {
      awaitTheEnd(); // What fails now fails because it is ending: nobody should hear of it.
    }
    try {
      ShutdownHookManager.get().removeShutdownHook(abandonment);
    } catch (IllegalStateException e) {
      awaitTheEnd();
    }
    if (!kept) {
      system.delete(partial, true);
    }
    deleteFolder();
  }

  private static void awaitTheEnd() {
    while (true) {
      LockSupport.park();
    }
  }

  private void deleteFolder() throws IOException {
    if (Files.exists(folder)) {
      try (Stream<java.nio.file.Path> files = Files.walk(folder)) {
        for (java.nio.file.Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /** The process is being ended: half a result must not be left. */
  private synchronized void abandon() {
    abandoned = true;
    try {
      if (!kept) {
        system.delete(partial, true);
      }
      deleteFolder();
    } catch (IOException e) {
      // The next run with the same target removes it.
    }
  }
}
