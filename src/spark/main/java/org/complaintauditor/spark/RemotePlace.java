package org.complaintauditor.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.complaintauditor.audit.ClusterEngine;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.UnusableFolderException;
import org.complaintauditor.report.csv.ProblemsCsv;
import org.complaintauditor.report.json.ManifestJson;

/**
 * A folder of a file system that all machines reach. All is written beside it, and put there at the
 * end, the manifest last.
 */
final class RemotePlace implements ClusterEngine.Place {
  private final FileSystem system;
  private final Path target;
  private final Path partial;
  private final java.nio.file.Path folder;
  private boolean kept;

  /**
   * Begins to write.
   *
   * @throws IOException if the target holds anything that may not be replaced
   */
  RemotePlace(HadoopFiles files, String address, boolean replaces) throws IOException {
    system = files.system(address);
    target = new Path(address);
    refuseUnlessFree(replaces);
    partial =
        new Path(target.getParent(), "_" + target.getName() + ".partial-" + UUID.randomUUID());
    folder = Files.createTempDirectory("auditor-");
  }

  private void refuseUnlessFree(boolean replaces) throws IOException {
    if (!system.exists(target) || system.listStatus(target).length == 0) {
      return;
    }
    boolean result = system.exists(new Path(target, ProblemsCsv.FILE));
    if (!replaces || !result) {
      throw new UnusableFolderException(
          result
              ? Wording.of(
                  "%s is not empty; name another folder with --out, or replace it with --force",
                  target)
              : Wording.of(
                  "%s: it is not replaced, not even with --force. Name another folder with --out",
                  Wording.of("%s holds no report (no %s)", target, ProblemsCsv.FILE)));
    }
  }

  /** Where machines write until all is there. */
  String partial() {
    return partial.toString();
  }

  @Override
  public java.nio.file.Path folder() {
    return folder;
  }

  @Override
  public void keep() throws IOException {
    system.mkdirs(partial);
    try (Stream<java.nio.file.Path> files = Files.list(folder)) {
      List<java.nio.file.Path> all =
          files
              .sorted(
                  Comparator.comparing(
                          (java.nio.file.Path file) -> file.endsWith(ManifestJson.FILE))
                      .thenComparing(Comparator.naturalOrder()))
              .toList();
      for (java.nio.file.Path file : all) {
        system.copyFromLocalFile(false, true, new Path(file.toUri()), partial);
      }
    }
    if (system.exists(target)) {
      system.delete(target, true);
    }
    if (!system.rename(partial, target)) {
      throw new IOException("%s cannot be written".formatted(target));
    }
    kept = true;
  }

  @Override
  public void close() throws IOException {
    if (!kept) {
      system.delete(partial, true);
    }
    try (Stream<java.nio.file.Path> files = Files.walk(folder)) {
      for (java.nio.file.Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
