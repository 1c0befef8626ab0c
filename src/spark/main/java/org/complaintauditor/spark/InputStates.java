package org.complaintauditor.spark;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.complaintauditor.concurrent.AsyncResult;
import org.complaintauditor.concurrent.WorkerPool;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Wording;

/**
 * Size and time of the files of an export. They are read more than once: if one changed in between,
 * the results would vouch for data that was not judged. Both times this machine asks, since others
 * may see a shared disk a moment later; for many files at a time, since each answer takes a while.
 */
final class InputStates {
  private static final int AT_A_TIME = 32;

  /** What of a file cannot stay the same when it is written again. */
  private record State(long size, long modified) {}

  private final HadoopFiles files;
  private final Map<String, Optional<State>> before = new LinkedHashMap<>();

  /** The states of no file yet. */
  InputStates(HadoopFiles files) {
    this.files = files;
  }

  /**
   * How these stand now; of tables that are no files nothing is known.
   *
   * @return how many bytes they have, as far as that is known
   */
  long add(List<String> addresses) {
    Map<String, Optional<State>> found = now(addresses);
    before.putAll(found);
    return found.values().stream().flatMap(Optional::stream).mapToLong(State::size).sum();
  }

  private Map<String, Optional<State>> now(List<String> addresses) {
    try (WorkerPool threads = WorkerPool.of(AT_A_TIME)) {
      Map<String, AsyncResult<Optional<State>>> asked = new LinkedHashMap<>();
      addresses.forEach(
          address ->
              asked.computeIfAbsent(address, one -> AsyncResult.by(threads, () -> now(one))));
      Map<String, Optional<State>> states = new LinkedHashMap<>();
      asked.forEach((address, state) -> states.put(address, state.get()));
      return states;
    }
  }

  private Optional<State> now(String address) {
    try {
      FileStatus status = files.system(address).getFileStatus(files.path(address));
      return status.isDirectory() // Some file systems say of folders that they changed just now.
          ? Optional.empty()
          : Optional.of(new State(status.getLen(), status.getModificationTime()));
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
    Map<String, Optional<State>> after = now(List.copyOf(before.keySet()));
    before.forEach(
        (address, state) -> {
          if (!state.equals(after.get(address))) {
            throw new UnusableExportException(
                Wording.of("app.was-changed-while-was-read", ShownAddress.of(address)));
          }
        });
  }
}
