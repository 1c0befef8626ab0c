package org.complaintauditor.console.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.complaintauditor.console.ConsoleContext;
import org.complaintauditor.console.Limits;
import org.complaintauditor.console.Program;
import org.complaintauditor.console.ProgramCommand;
import org.complaintauditor.console.UsualChoices;
import org.complaintauditor.console.settings.KeepingTimes;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.store.WorkspaceAddress;
import org.complaintauditor.store.ledger.LedgerAuthor;
import org.complaintauditor.store.trail.TrailEntry;
import org.complaintauditor.store.trail.TrailLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Review workbooks that nobody has confirmed go when they have waited long enough. */
final class WaitingBooksTest {

  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-30T09:00:00Z");
  private static final LedgerAuthor SERVER = new LedgerAuthor("complaint-auditor", "", "SERVER");
  private static final String OLD = "00000000-0000-0000-0000-000000000001";
  private static final String CUT_OFF = "00000000-0000-0000-0000-000000000002";
  private static final String IMPORTED = "00000000-0000-0000-0000-000000000003";
  private static final String YOUNG = "00000000-0000-0000-0000-000000000004";

  @TempDir private Path folder;

  private ConsoleContext context;

  @BeforeEach
  void fill() throws IOException {
    Workspace workspace = Workspace.make(WorkspaceAddress.of(folder)).workspace();
    context =
        ConsoleContext.of(
            workspace,
            folder,
            new Program("0", "", new ProgramCommand(List.of(), List.of()), folder),
            Limits.DEFAULT,
            Map.of(),
            Clock.systemUTC());
    Files.createDirectories(context.temporary());
    back(OLD, "2026-11-22T08:59:59Z", "checked.json");
    back(CUT_OFF, "2026-11-01T09:00:00Z", "review.xlsx");
    back(IMPORTED, "2026-11-01T09:00:00Z", "checked.json", "imported.json");
    back(YOUNG, "2026-11-23T09:00:00Z", "checked.json");
    Files.createDirectories(folder.resolve("returned/of-somebody-else"));
  }

  @AfterEach
  void close() {
    context.close();
  }

  private void back(String id, String at, String... files) throws IOException {
    Path place = Files.createDirectories(folder.resolve("returned").resolve(id));
    Files.writeString(
        place.resolve("made.json"),
        """
        {"id":"%s","kind":"review-import","title":{"key":"","arguments":["review.xlsx"]},"by":"Ana Doe",
        "at":"%s","facts":{"run":"run-1","sha256":"ab%s","ending":".xlsx"}}
        """
            .formatted(id, at, id.substring(id.length() - 1)));
    for (String file : files) {
      Files.writeString(place.resolve(file), "{}");
    }
  }

  private WaitingBooks keptFor(Period reviews) {
    KeepingTimes usual = KeepingTimes.DEFAULT;
    return new WaitingBooks(
        context.with(
            UsualChoices.NONE,
            new KeepingTimes(usual.uploads(), usual.material(), usual.runs(), reviews)));
  }

  private List<String> left() throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve("returned"))) {
      return all.map(one -> one.getFileName().toString()).sorted().toList();
    }
  }

  private List<TrailEntry> trail() {
    return context.workspace().trail().newest(Long.MAX_VALUE, 9, Optional.empty()).stream()
        .map(TrailLine::entry)
        .toList();
  }

  private static TrailEntry purged(String id, String hash) {
    return new TrailEntry(
        NOW.toString(),
        SERVER,
        "review-purged",
        List.of(id, "run-1"),
        "{\"sha256\":\"" + hash + "\"}");
  }

  @Test
  void whatHasWaitedLongerGoesAndLeavesALine() throws IOException {
    WaitingBooks week = keptFor(Period.ofDays(7));
    assertThat(week.purge(NOW, SERVER)).isEqualTo(2);
    assertThat(left()).containsExactly(IMPORTED, YOUNG, "of-somebody-else");
    assertThat(folder.resolve("returned").resolve(IMPORTED)).isNotEmptyDirectory();
    assertThat(context.temporary()).isEmptyDirectory();
    assertThat(trail()).containsExactly(purged(CUT_OFF, "ab2"), purged(OLD, "ab1"));
    assertThat(context.workspace().trail().verify().isWhole()).isTrue();
    assertThat(week.purge(NOW, SERVER)).isZero();
    assertThat(trail()).hasSize(2);
  }

  @Test
  void oneThatIsBeingConfirmedIsNotTakenAway() throws Exception {
    WaitingBooks week = keptFor(Period.ofDays(7));
    ReentrantLock held = (ReentrantLock) context.returnedBooks();
    CompletableFuture<Integer> purge;
    held.lock();
    try {
      purge = CompletableFuture.supplyAsync(() -> week.purge(NOW, SERVER));
      for (int i = 0; i < 600 && !held.hasQueuedThreads() && !purge.isDone(); i++) {
        Thread.sleep(50);
      }
      assertThat(purge).isNotDone();
      assertThat(left()).contains(OLD, CUT_OFF);
      Files.writeString(folder.resolve("returned").resolve(OLD).resolve("imported.json"), "{}");
    } finally {
      held.unlock();
    }
    assertThat(purge.get()).isEqualTo(1);
    assertThat(left()).containsExactly(OLD, IMPORTED, YOUNG, "of-somebody-else");
    assertThat(trail()).containsExactly(purged(CUT_OFF, "ab2"));
  }

  @Test
  void theSettingSaysHowLong() throws IOException {
    assertThat(keptFor(Period.ofMonths(2)).purge(NOW, SERVER)).isZero();
    assertThat(left()).hasSize(5);
    assertThat(keptFor(Period.ofDays(6)).purge(NOW, SERVER)).isEqualTo(3);
    assertThat(left()).containsExactly(IMPORTED, "of-somebody-else");
  }

  @Test
  void thirtyDaysWhereNothingIsWritten() throws IOException {
    back(CUT_OFF, "2026-10-31T08:59:59Z", "checked.json");
    assertThat(new WaitingBooks(context).purge(NOW, SERVER)).isEqualTo(1);
    assertThat(left()).containsExactly(OLD, IMPORTED, YOUNG, "of-somebody-else");
  }
}
