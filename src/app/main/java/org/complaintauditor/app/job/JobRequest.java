package org.complaintauditor.app.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.complaintauditor.app.AppContext;

/**
 * A request that is carried out in a process of its own, because an export or a pack decides how
 * much memory and time it takes. {@link JobJson} knows all kinds.
 *
 * @param <A> the answer, which {@link JobJson} can write
 */
public interface JobRequest<A> {

  /**
   * Carries it out.
   *
   * @throws IOException if a file cannot be read or written
   */
  A perform(AppContext context) throws IOException;

  /** The files whose size decides how much work it is. */
  default List<Path> files() {
    return List.of();
  }
}
