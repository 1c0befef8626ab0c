package org.complaintauditor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.store.backup.Backup;
import org.complaintauditor.store.backup.BackupContents;
import org.complaintauditor.store.backup.Restoration;
import org.complaintauditor.store.database.WorkspaceException;
import org.complaintauditor.store.jobs.JobState;
import org.complaintauditor.store.people.PersonRecord;
import org.complaintauditor.store.people.Role;
import org.complaintauditor.store.retention.OldRecord;
import org.complaintauditor.store.retention.PurgeKind;
import org.complaintauditor.store.retention.Tombstone;
import org.complaintauditor.store.run.RunNote;
import org.complaintauditor.store.trail.TrailEntry;
import org.complaintauditor.store.uploads.StoredFile;
import org.complaintauditor.store.uploads.Upload;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every workspace holds to, whatever its database: what is deleted, and what is backed up. */
abstract class RetentionContract extends AnyWorkspace {

  private static final Tombstone TOMBSTONE =
      new Tombstone(NOON, Samples.ANA, Map.of("0001.bin", "aa".repeat(32)), Optional.empty());

  private void run(String id, String audited) {
    RunsContract.record(
        workspace,
        Samples.run(id, "2026-04-01", "{}"),
        List.of(Samples.finding("C1", "ACK-01", Verdict.MET)));
    workspace.runNotes().add(RunNote.of(id, id, "p1", audited, Optional.empty()));
  }

  private static Upload upload(String id, String purgeAfter) {
    return Upload.of(
        id,
        List.of(new StoredFile("Ms Smith.csv", 1, 10, "aa".repeat(32))),
        MORNING,
        "p1",
        LocalDate.parse(purgeAfter));
  }

  @Test
  @DisplayName("uploads are named after their last day, unless a job needs them, and leave a line")
  void uploads() {
    workspace.uploads().add(upload("u1", "2026-05-20"));
    workspace.uploads().add(upload("u2", "2026-05-21"));
    workspace.uploads().add(upload("u3", "2026-05-20"));
    workspace.jobs().queue("j1", "audit", "{\"upload\":\"u3\"}", "p1", MORNING);

    assertThat(workspace.retention().uploads(LocalDate.parse("2026-05-20"))).isEmpty();
    assertThat(workspace.retention().uploads(LocalDate.parse("2026-05-21")))
        .containsExactly(new OldRecord(PurgeKind.UPLOAD, "u1", "u1", MORNING, List.of()));
    workspace.jobs().end("j1", JobState.LOST, OptionalInt.empty(), Optional.empty(), NOON);
    assertThat(workspace.retention().uploads(LocalDate.parse("2026-05-21")))
        .extracting(OldRecord::id)
        .containsExactly("u1", "u3");

    assertThat(workspace.retention().record(PurgeKind.UPLOAD, "u1", TOMBSTONE)).isTrue();
    assertThat(workspace.retention().record(PurgeKind.UPLOAD, "u1", TOMBSTONE)).isFalse();
    assertThat(workspace.uploads().find("u1"))
        .contains(
            new Upload(
                "u1",
                List.of(new StoredFile("", 1, 10, "aa".repeat(32))),
                10,
                MORNING,
                "p1",
                LocalDate.parse("2026-05-20"),
                Optional.of(NOON)));
    assertThat(workspace.uploads().bytes()).isEqualTo(20);
    assertThat(workspace.trail().newest(9, 9, Optional.empty()))
        .singleElement()
        .extracting(line -> line.entry())
        .isEqualTo(
            new TrailEntry(
                NOON,
                Samples.ANA,
                "upload-purged",
                List.of("u1"),
                "{\"sha256\":{\"0001.bin\":\"" + "aa".repeat(32) + "\"}}"));
  }

  @Test
  @DisplayName("material, then the run; only of runs that the console audited")
  void runs() {
    run("r1", "2026-04-20T23:00:00-04:00");
    run("r2", "2026-04-21T05:00:00+02:00"); // The same moment.
    run("r3", "2026-04-21T05:00:01+02:00");
    RunsContract.record(workspace, Samples.run("r4", "2020-04-01", "{}"), List.of());
    String moment = "2026-04-21T03:00:00.500Z";

    assertThat(workspace.retention().material(moment))
        .extracting(OldRecord::id)
        .containsExactly("r1", "r2");
    assertThat(workspace.retention().record(PurgeKind.MATERIAL, "r1", TOMBSTONE)).isTrue();
    assertThat(workspace.retention().material(moment))
        .extracting(OldRecord::id)
        .containsExactly("r2");
    assertThat(workspace.retention().runs(moment))
        .containsExactly(
            new OldRecord(
                PurgeKind.RUN, "r1", "reports/r1", "2026-04-20T23:00:00-04:00", List.of()),
            new OldRecord(
                PurgeKind.RUN, "r2", "reports/r2", "2026-04-21T05:00:00+02:00", List.of()));
    assertThat(workspace.retention().record(PurgeKind.RUN, "r1", TOMBSTONE)).isTrue();
    assertThat(workspace.runs().find("r1")).isEmpty();
    assertThat(workspace.runs().findings("r1")).isEmpty();
    assertThat(workspace.runs().tallies("r1")).isEmpty();
    assertThat(workspace.runNotes().find("r1")).flatMap(RunNote::purged).contains(NOON);
    assertThat(workspace.verify()).isEmpty();

    run("r1", NOON);
    assertThat(workspace.runNotes().find("r1"))
        .contains(RunNote.of("r1", "r1", "p1", NOON, Optional.empty()));
  }

  @Test
  @DisplayName("a run that was signed off is deleted with a reason only, which is kept")
  void held() {
    run("r1", MORNING);
    workspace
        .ledger()
        .append(
            SubjectsContract.line("sample", "{\"run\":\"r1\"}"),
            SubjectsContract.line("sign-off", "{\"run\":\"r1\"}"),
            SubjectsContract.line("dossier", "{\"run\":\"r1\"}"));
    assertThat(workspace.retention().runs(NOON).get(0).heldBy()).containsExactly(2L, 3L);
    for (PurgeKind kind : List.of(PurgeKind.MATERIAL, PurgeKind.RUN)) {
      assertThatThrownBy(() -> workspace.retention().record(kind, "r1", TOMBSTONE))
          .isInstanceOf(WorkspaceException.class)
          .hasMessage(
              "run r1 is kept: line 2 of the ledger is a sign-off or a dossier of it. It is deleted"
                  + " with a reason only");
      assertThatThrownBy(() -> workspace.retention().refuseIfHeld(kind, "r1", Optional.of(" ")))
          .isInstanceOf(WorkspaceException.class);
    }
    assertThat(workspace.runs().find("r1")).isPresent();
    assertThat(workspace.trail().head().lines()).isZero();

    Tombstone forced = new Tombstone(NOON, Samples.ANA, Map.of(), Optional.of("court order \"7\""));
    workspace.retention().refuseIfHeld(PurgeKind.RUN, "r1", forced.reason());
    assertThat(workspace.retention().record(PurgeKind.RUN, "r1", forced)).isTrue();
    assertThat(workspace.trail().newest(9, 1, Optional.empty()).get(0).entry().detail())
        .isEqualTo("{\"sha256\":{},\"reason\":\"court order \\\"7\\\"\"}");
  }

  @Test
  @DisplayName(
      "people, trail and notes are backed up and restored on either database, sessions not")
  void backup() throws IOException {
    run("r1", MORNING);
    add(
        new PersonRecord(
            "p1",
            Optional.of("ana"),
            "Ana",
            Optional.empty(),
            Optional.of("$argon2id$x"),
            Optional.of("i"),
            Optional.of("s"),
            Role.ADMIN,
            true,
            MORNING));
    add(
        new PersonRecord(
            "p2",
            Optional.empty(),
            "Lea",
            Optional.of("l@x"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Role.READER,
            false,
            NOON));
    workspace.sessions().begin("p1", "ab", "t", "h", MORNING, NOON);
    workspace.trail().append(TrailContract.entry("a", "{}", "x"), TrailContract.entry("b", "{}"));
    workspace.ledger().append(SubjectsContract.decision("C1", "agree", ""));
    Path file = folder.resolve("b.zip");
    BackupContents written = Backup.write(workspace, file);
    assertThat(List.of(written.trailLines(), written.people())).containsExactly(4L, 2L);

    for (String place :
        List.of(folder.resolve("restored").toString(), PostgresServer.freshSchema())) {
      Workspace restored = Workspace.make(WorkspaceAddress.of(place)).workspace();
      assertThat(Restoration.read(restored, file)).isEqualTo(written);
      assertThat(restored.verify()).isEmpty();
      assertThat(restored.people().all()).isEqualTo(workspace.people().all()).hasSize(2);
      assertThat(restored.people().withAccount("ANA")).isPresent();
      assertThat(restored.runNotes().all()).isEqualTo(workspace.runNotes().all()).hasSize(1);
      assertThat(restored.trail().head()).isEqualTo(workspace.trail().head());
      assertThat(restored.ledger().about(SubjectsContract.ONE)).hasSize(1);
      assertThat(restored.sessions().find("ab")).isEmpty();
      Path again = Files.createTempDirectory(folder, "again").resolve("b.zip");
      Backup.write(restored, again);
      assertThat(again).hasSameBinaryContentAs(file);
    }
    Workspace other =
        Workspace.make(WorkspaceAddress.of(fresh(folder.resolve("other")))).workspace();
    other.trail().append(TrailContract.entry("a", "{}"));
    assertThatThrownBy(() -> Restoration.read(other, file))
        .hasMessageContaining("is not empty (people: 0, lines of the trail: 1)");
  }
}
