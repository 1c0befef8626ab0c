package org.complaintauditor.console.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.console.ConsoleContext;
import org.complaintauditor.console.Limits;
import org.complaintauditor.console.Program;
import org.complaintauditor.console.ProgramCommand;
import org.complaintauditor.console.settings.KeepingTimes;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.store.WorkspaceAddress;
import org.complaintauditor.store.ledger.LedgerAuthor;
import org.complaintauditor.store.retention.OldRecord;
import org.complaintauditor.store.retention.PurgeKind;
import org.complaintauditor.store.trail.TrailLine;
import org.complaintauditor.store.uploads.StoredFile;
import org.complaintauditor.store.uploads.Upload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is deleted when it is old, and what stays of it. */
final class PurgeTest {

  private static final LedgerAuthor ANNA = new LedgerAuthor("Anna", "anna", "ADMIN");
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-30T09:00:00Z");

  @TempDir Path folder;

  private Workspace workspace;
  private Purge purge;

  @BeforeEach
  void make() throws IOException {
    workspace = Workspace.make(WorkspaceAddress.of(folder)).workspace();
    ConsoleContext context =
        ConsoleContext.of(
            workspace,
            folder,
            new Program("0", "", new ProgramCommand(List.of(), List.of()), folder),
            Limits.DEFAULT,
            Map.of(),
            Clock.systemUTC());
    purge = new Purge(context, KeepingTimes.DEFAULT);
    Files.createDirectories(context.uploads());
    Files.createDirectories(context.runs());
    Files.createDirectories(context.temporary());
  }

  private Path upload(String id, LocalDate purgeAfter) throws IOException {
    workspace
        .uploads()
        .add(
            new Upload(
                id,
                List.of(new StoredFile("complaints of Mrs Lehmann.csv", 1, 4, "00")),
                4,
                "2026-10-01T09:00:00Z",
                "local",
                purgeAfter,
                Optional.empty()));
    Path place = Files.createDirectories(folder.resolve("uploads").resolve(id));
    Files.writeString(place.resolve("0001.bin"), "text");
    return place;
  }

  @Test
  void an_upload_goes_after_its_day_and_leaves_a_line_with_fingerprints() throws IOException {
    Path old = upload("u-old", LocalDate.of(2026, 11, 29));
    Path kept = upload("u-new", LocalDate.of(2026, 11, 30));
    assertThat(purge.run(NOW, ANNA)).isEqualTo(1);
    assertThat(old).doesNotExist();
    assertThat(kept.resolve("0001.bin")).hasContent("text");
    assertThat(folder.resolve("temporary")).isEmptyDirectory();
    TrailLine line = workspace.trail().newest(Long.MAX_VALUE, 5, Optional.empty()).get(0);
    assertThat(line.entry().action()).isEqualTo("upload-purged");
    assertThat(line.entry().by()).isEqualTo(ANNA);
    assertThat(line.entry().subjects()).containsExactly("u-old");
    assertThat(line.entry().detail())
        .isEqualTo(
            "{\"sha256\":{\"0001.bin\":"
                + "\"982d9e3eb996f559e633f4d194def3761d909f5a3b647d1a851fead67c32c9d1\"}}");
    assertThat(purge.run(NOW, ANNA)).isZero();
  }

  @Test
  void files_that_somebody_took_away_before_are_recorded_as_gone() throws IOException {
    Path old = upload("u-old", LocalDate.of(2026, 11, 1));
    KeptFolder.delete(old);
    assertThat(purge.run(NOW, ANNA)).isEqualTo(1);
    assertThat(purge.old(NOW)).isEmpty();
  }

  @Test
  void nothing_outside_the_folder_of_the_console_is_touched() throws IOException {
    Path outside = Files.createDirectories(folder.resolve("elsewhere"));
    Files.writeString(outside.resolve("x"), "stays");
    for (String named : List.of("../elsewhere", outside.toString(), "..", "", ".")) {
      OldRecord record =
          new OldRecord(PurgeKind.UPLOAD, "u-1", named, "2026-01-01T00:00:00Z", List.of());
      assertThatThrownBy(() -> purge.delete(record, NOW, ANNA, Optional.empty()))
          .as(named)
          .isInstanceOf(IOException.class);
    }
    assertThat(outside.resolve("x")).hasContent("stays");
    assertThat(folder.resolve("uploads")).exists();
  }

  @Test
  void a_link_in_an_upload_is_deleted_and_not_followed() throws IOException {
    Path outside = Files.writeString(folder.resolve("precious"), "stays");
    Path old = upload("u-old", LocalDate.of(2026, 11, 1));
    Files.createSymbolicLink(old.resolve("link"), outside);
    assertThat(purge.run(NOW, ANNA)).isEqualTo(1);
    assertThat(outside).hasContent("stays");
  }
}
