package org.complaintauditor.console.keeping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.console.ConsoleContext;
import org.complaintauditor.console.settings.KeepingTimes;
import org.complaintauditor.store.database.WorkspaceException;
import org.complaintauditor.store.ledger.LedgerAuthor;
import org.complaintauditor.store.retention.OldRecord;
import org.complaintauditor.store.retention.Retention;
import org.complaintauditor.store.retention.Tombstone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes what is older than it is to be kept; a line of the trail stays of each. */
public final class Purge {

  private static final Logger LOG = LoggerFactory.getLogger(Purge.class);

  private final Retention retention;
  private final KeptFolder folders;
  private final KeepingTimes times;

  /**
   * Deletes in an office.
   *
   * @param context the database and the folder
   * @param times how long what is kept
   */
  public Purge(ConsoleContext context, KeepingTimes times) {
    this.retention = context.workspace().retention();
    this.folders = new KeptFolder(context);
    this.times = times;
  }

  /** How long what is kept. */
  KeepingTimes times() {
    return times;
  }

  /** What is old enough now, uploads first, then material, then runs. */
  public List<OldRecord> old(OffsetDateTime now) {
    List<OldRecord> old = new ArrayList<>(retention.uploads(now.toLocalDate()));
    String runsBefore = now.minus(times.runs()).toString();
    List<OldRecord> runs = retention.runs(runsBefore);
    List<String> whole = runs.stream().map(OldRecord::id).toList();
    retention.material(now.minus(times.material()).toString()).stream()
        .filter(one -> !whole.contains(one.id()))
        .forEach(old::add);
    old.addAll(runs);
    return List.copyOf(old);
  }

  /**
   * Deletes all that nothing holds, one after the other; what cannot be deleted is left for the
   * next time.
   *
   * @return how many were deleted
   */
  public int run(OffsetDateTime now, LedgerAuthor by) {
    int deleted = 0;
    for (OldRecord oldRecord : old(now)) {
      if (!oldRecord.isHeld()) {
        try {
          deleted += delete(oldRecord, now, by, Optional.empty()) ? 1 : 0;
        } catch (IOException | WorkspaceException e) {
          LOG.warn(
              "{} {} stays: {}", oldRecord.kind(), oldRecord.id(), e.getClass().getSimpleName());
        }
      }
    }
    return deleted;
  }

  /**
   * Deletes one thing.
   *
   * @param reason why, where lines of the ledger hold it
   * @return whether it was there
   * @throws IOException if its files cannot be deleted
   * @throws WorkspaceException if lines of the ledger hold it and there is no reason
   */
  public boolean delete(OldRecord old, OffsetDateTime now, LedgerAuthor by, Optional<String> reason)
      throws IOException {
    retention.refuseIfHeld(old.kind(), old.id(), reason);
    Path folder =
        folders
            .of(old)
            .orElseThrow(
                () -> new IOException("its folder is not one of the console: " + old.id()));
    Tombstone tombstone = new Tombstone(now.toString(), by, KeptFolder.hashes(folder), reason);
    Path aside = folders.aside();
    boolean there = Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
    if (there) {
      Files.move(folder, aside, StandardCopyOption.ATOMIC_MOVE);
    }
    boolean recorded;
    try {
      recorded = retention.record(old.kind(), old.id(), tombstone);
    } catch (WorkspaceException e) {
      if (there) { // Somebody has signed it off meanwhile, or the database is away.
        Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
      }
      throw e;
    }
    KeptFolder.delete(aside);
    return recorded;
  }
}
