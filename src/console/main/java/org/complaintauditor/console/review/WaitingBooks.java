package org.complaintauditor.console.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import org.complaintauditor.console.ConsoleContext;
import org.complaintauditor.console.artifact.Artifact;
import org.complaintauditor.console.artifact.ArtifactStore;
import org.complaintauditor.store.database.WorkspaceException;
import org.complaintauditor.store.ledger.LedgerAuthor;
import org.complaintauditor.store.trail.Trail;
import org.complaintauditor.store.trail.TrailEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Review workbooks that came back and that nobody has confirmed. They hold what messages say, so
 * they do not wait for ever.
 */
public final class WaitingBooks {

  private static final Logger LOG = LoggerFactory.getLogger(WaitingBooks.class);

  private final ArtifactStore store;
  private final Path temporary;
  private final Trail trail;
  private final Lock lock;
  private final Period kept;

  /** The workbooks of this office, kept for as long as it says. */
  public WaitingBooks(ConsoleContext context) {
    store = ReturnedBooks.store(context);
    temporary = context.temporary();
    trail = context.workspace().trail();
    lock = context.returnedBooks();
    kept = context.keeping().reviews();
  }

  /**
   * Deletes those that have waited longer than they are kept; a line of the trail stays of each.
   * What cannot be deleted is left for the next time.
   *
   * @return how many were deleted
   */
  public int purge(OffsetDateTime now, LedgerAuthor by) {
    int deleted = 0;
    for (Artifact artifact : store.begun()) {
      lock.lock(); // Whoever confirms it or throws it away comes to an end first.
      try {
        if (isOld(artifact, now) && purge(artifact, now, by)) {
          deleted++;
        }
      } catch (IOException | WorkspaceException | DateTimeException e) {
        LOG.warn("review {} stays: {}", artifact.id(), e.getClass().getSimpleName());
      } finally {
        lock.unlock();
      }
    }
    return deleted;
  }

  private boolean isOld(Artifact artifact, OffsetDateTime now) {
    return Files.isDirectory(store.folder(artifact))
        && OffsetDateTime.parse(artifact.at()).isBefore(now.minus(kept));
  }

  /** One that was imported stays, as its decisions do; only the copy with marked cells goes. */
  private boolean purge(Artifact artifact, OffsetDateTime now, LedgerAuthor by) throws IOException {
    if (ReturnedBooks.isImported(store.folder(artifact))) {
      Files.deleteIfExists(store.folder(artifact).resolve(ReturnedBooks.MARKED));
      return false;
    }
    delete(artifact, now, by);
    return true;
  }

  /** What was put aside and is still there is deleted at the next start. */
  private void delete(Artifact artifact, OffsetDateTime now, LedgerAuthor by) throws IOException {
    Path folder = store.folder(artifact);
    Path aside = temporary.resolve("purged-" + UUID.randomUUID());
    Files.move(folder, aside, StandardCopyOption.ATOMIC_MOVE);
    try {
      trail.append(
          new TrailEntry(
              now.toString(),
              by,
              "review-purged",
              List.of(artifact.id(), artifact.fact("run")),
              "{\"sha256\":\"" + artifact.fact("sha256") + "\"}"));
    } catch (WorkspaceException e) {
      Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE); // The database is away.
      throw e;
    }
    ArtifactStore.delete(aside);
  }
}
