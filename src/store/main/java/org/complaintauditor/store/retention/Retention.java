package org.complaintauditor.store.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.database.Reserved;
import org.complaintauditor.store.database.SortableTime;
import org.complaintauditor.store.database.Transactions;
import org.complaintauditor.store.database.WorkspaceException;
import org.complaintauditor.store.run.AttributesJson;
import org.complaintauditor.store.trail.Trail;
import org.complaintauditor.store.trail.TrailEntry;
import org.complaintauditor.store.uploads.Upload;
import org.complaintauditor.store.uploads.Uploads;
import org.jdbi.v3.core.Handle;

/**
 * What is old enough to be deleted. Files are the caller's, who deletes the folder that is named
 * here and then has it recorded; a folder that is gone already is recorded likewise, so a deletion
 * that was cut off is made up for. Only runs with a note are named: those that the console audited.
 */
public final class Retention {

  private final Transactions transactions;
  private final Trail trail;

  /** The retention of what is in this database. */
  public Retention(Transactions transactions) {
    this.transactions = transactions;
    trail = new Trail(transactions);
  }

  /** Uploads that were to be kept until a day before this one, and that no open job works on. */
  public List<OldRecord> uploads(LocalDate today) {
    return transactions.read(
        handle ->
            Uploads.outdated(handle, today).stream()
                .filter(upload -> !isInUse(handle, upload.id()))
                .map(Retention::old)
                .toList());
  }

  private static OldRecord old(Upload upload) {
    return new OldRecord(PurgeKind.UPLOAD, upload.id(), upload.id(), upload.created(), List.of());
  }

  private static boolean isInUse(Handle handle, String upload) {
    return handle
        .select(
            "select 1 from job where state in ('QUEUED', 'RUNNING') and cast(args as text) like ?"
                + " limit 1",
            "%\"" + upload + "\"%")
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /**
   * Runs that were audited before a moment, and whose material is still there.
   *
   * @param before an ISO date and time with offset
   */
  public List<OldRecord> material(String before) {
    return runs(PurgeKind.MATERIAL, "material_purged is null and ", before);
  }

  /** Runs that were audited before a moment; as {@link #material}. */
  public List<OldRecord> runs(String before) {
    return runs(PurgeKind.RUN, "", before);
  }

  private List<OldRecord> runs(PurgeKind kind, String condition, String before) {
    return transactions.read(
        handle ->
            handle
                .select(
                    "select run_note.run as run, folder, audited from run_note join run on run.run ="
                        + " run_note.run where "
                        + condition
                        + "purged is null and audited_utc < ? order by audited_utc, run_note.run",
                    SortableTime.of(before))
                .map(
                    (row, context) ->
                        new OldRecord(
                            kind,
                            row.getString("run"),
                            row.getString("folder"),
                            row.getString("audited"),
                            List.of()))
                .stream()
                .map(old -> held(handle, old))
                .toList());
  }

  private static OldRecord held(Handle handle, OldRecord old) {
    return new OldRecord(old.kind(), old.id(), old.folder(), old.since(), heldBy(handle, old.id()));
  }

  /** The lines of the ledger that keep a run. */
  private static List<Long> heldBy(Handle handle, String run) {
    return handle
        .select(
            "select n from ledger_subject where run = ? and run <> '' and kind in ('sign-off',"
                + " 'dossier') order by n",
            run)
        .mapTo(Long.class)
        .list();
  }

  /**
   * Refuses what is kept by lines of the ledger; to be asked before files are deleted.
   *
   * @throws WorkspaceException if a line keeps it and there is no reason
   */
  public void refuseIfHeld(PurgeKind kind, String id, Optional<String> reason) {
    transactions.read(
        handle -> {
          refuseIfHeld(handle, kind, id, reason);
          return 0;
        });
  }

  private static void refuseIfHeld(
      Handle handle, PurgeKind kind, String id, Optional<String> reason) {
    List<Long> held = kind == PurgeKind.UPLOAD ? List.of() : heldBy(handle, id);
    if (!held.isEmpty() && reason.filter(text -> !text.isBlank()).isEmpty()) {
      throw new WorkspaceException(Wording.of("store.run-is-kept", id, held.get(0)));
    }
  }

  /**
   * Records that something was deleted: a line of the trail, and that it is no more, both or none.
   *
   * @return false if it was not there any more; then nothing is written
   * @throws WorkspaceException if a line of the ledger keeps it and there is no reason
   */
  public boolean record(PurgeKind kind, String id, Tombstone tombstone) {
    return transactions.write(
        handle -> {
          // So that nobody signs off meanwhile what is deleted here.
          transactions.database().reserve(handle.getConnection(), Reserved.LEDGER);
          refuseIfHeld(handle, kind, id, tombstone.reason());
          if (!remove(handle, kind, id, tombstone.at())) {
            return false;
          }
          trail.append(
              handle,
              new TrailEntry(
                  tombstone.at(), tombstone.by(), kind.action(), List.of(id), detail(tombstone)));
          return true;
        });
  }

  private boolean remove(Handle handle, PurgeKind kind, String id, String at) {
    return switch (kind) {
      case UPLOAD -> Uploads.purged(transactions, handle, id, at);
      case MATERIAL ->
          handle.execute(
                  "update run_note set material_purged = ? where run = ? and material_purged is"
                      + " null",
                  at,
                  id)
              == 1;
      case RUN -> removeRun(handle, id, at);
    };
  }

  private static boolean removeRun(Handle handle, String id, String at) {
    boolean there =
        handle.execute(
                "update run_note set purged = ?, material_purged = coalesce(material_purged, ?)"
                    + " where run = ? and purged is null",
                at,
                at,
                id)
            == 1;
    if (there) {
      for (String table : List.of("finding", "run_tally", "run")) {
        handle.execute("delete from " + table + " where run = ?", id);
      }
    }
    return there;
  }

  private static String detail(Tombstone tombstone) {
    List<String> parts = new ArrayList<>();
    parts.add("\"sha256\":" + AttributesJson.of(new TreeMap<>(tombstone.hashes())));
    tombstone
        .reason()
        .ifPresent(
            reason -> {
              String object = AttributesJson.of(new TreeMap<>(java.util.Map.of("reason", reason)));
              if (object.length() > 2) {
                parts.add(object.substring(1, object.length() - 1));
              }
            });
    return "{" + String.join(",", parts) + "}";
  }
}
