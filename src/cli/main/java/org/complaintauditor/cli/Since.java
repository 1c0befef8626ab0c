package org.complaintauditor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.complaintauditor.report.TakenOver;
import org.complaintauditor.report.json.ManifestJson;
import org.complaintauditor.takeover.EarlierRun;
import org.complaintauditor.takeover.KeptRun;

/**
 * The run that option {@code --since} names.
 *
 * @param folder its folder, as given
 * @param runId its id
 */
record Since(Path folder, String runId) {

  /**
   * The run in this folder; what it kept is still as it was written.
   *
   * @throws UsageProblem if it is not, or if the folder holds no such run
   */
  static Since in(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw problem(folder, "there is no such folder. Name the output folder of an earlier audit.");
    }
    Path file = folder.resolve(KeptRun.FILE);
    if (!Files.isRegularFile(file)) {
      throw problem(
          folder,
          "there is no "
              + KeptRun.FILE
              + " in it. Name the output folder of an earlier audit, or audit without --since.");
    }
    try {
      ManifestJson.Written written = ManifestJson.read(folder);
      if (!Optional.of(Hashes.sha256(file)).equals(written.sha256(KeptRun.FILE))) {
        throw problem(
            folder,
            KeptRun.FILE
                + " is not what its manifest.json says: one of them was changed, cut or replaced."
                + " Name another run, or audit without --since.");
      }
      return new Since(folder, written.runId());
    } catch (IOException e) {
      throw problem(
          folder,
          "it cannot be read (%s). Name another run, or audit without --since."
              .formatted(Messages.of(e)));
    }
  }

  private static UsageProblem problem(Path folder, String what) {
    return new UsageProblem("--since %s: %s".formatted(folder, what));
  }

  /** What it kept. */
  EarlierRun open() {
    return EarlierRun.open(folder.resolve(KeptRun.FILE));
  }

  /** What a run took over from this one. */
  TakenOver takenOver(KeptRun by) {
    return new TakenOver(folder.toString(), runId, by.takenOver(), by.judged(), by.differing());
  }
}
