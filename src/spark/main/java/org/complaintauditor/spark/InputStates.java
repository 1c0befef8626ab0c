package org.complaintauditor.spark;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Wording;

/**
 * Size and time of the files of an export. They are read more than once: if one changed in between,
 * the results would vouch for data that was not judged.
 */
final class InputStates {

  /** What of a file cannot stay the same when it is written again. */
  private record State(long size, long modified) {}

  private final HadoopFiles files;
  private final Map<String, Optional<State>> before = new LinkedHashMap<>();

  private InputStates(HadoopFiles files) {
    this.files = files;
  }

  /** How the files stand now; of tables that are no files nothing is known. */
  static InputStates of(HadoopFiles files, List<TableFile> all) {
    InputStates states = new InputStates(files);
    all.forEach(file -> states.before.put(file.address(), states.now(file.address())));
    return states;
  }

  private Optional<State> now(String address) {
    try {
      FileStatus status = files.system(address).getFileStatus(files.path(address));
      return Optional.of(new State(status.getLen(), status.getModificationTime()));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Nothing, if all stand as before.
   *
   * @throws UnusableExportException if one does not
   */
  void refuseChanged() {
    before.forEach(
        (address, state) -> {
          if (!state.equals(now(address))) {
            throw new UnusableExportException(
                Wording.of(
                    "%s: was changed while it was read. Export again to another place, or wait until it "
                        + "is complete.",
                    address));
          }
        });
  }
}
