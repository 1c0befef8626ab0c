package org.complaintauditor.cli.server;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.database.WorkspaceException;

/** The end of a server: Ctrl+C, or that another has taken its place. */
final class ServerEnd {

  private final CompletableFuture<Optional<Wording>> end = new CompletableFuture<>();

  /** Another server works with the database now. */
  void lost(Wording wording) {
    end.complete(Optional.of(wording));
  }

  /**
   * Waits for it; closes the server before the process ends, however that comes.
   *
   * @throws WorkspaceException if another server has taken its place
   */
  void await(AutoCloseable server) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server), "end"));
    end.join()
        .ifPresent(
            wording -> {
              throw new WorkspaceException(wording);
            });
  }

  private void close(AutoCloseable server) {
    try {
      server.close();
    } catch (Exception e) {
      // The process ends, and lets go of everything.
    } finally {
      end.complete(Optional.empty());
    }
  }
}
