package org.complaintauditor.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complaintauditor.acceptance.Run;
import org.complaintauditor.console.start.LocalConsole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup that is taken while people decide, and read into a new folder. */
class ConsoleBackupTest {

  private static final Pattern HEAD = Pattern.compile("head ([0-9a-f]{64})");

  @TempDir private Path folder;

  private static String head(String printed) {
    Matcher found = HEAD.matcher(printed);
    assertThat(found.find()).as(printed).isTrue();
    return found.group(1);
  }

  private static void decide(SharedDesk desk, String caseId) throws Exception {
    assertThat(
            desk.post(
                    "ana",
                    "/runs/" + desk.run() + "/decide",
                    Map.of(
                        "case",
                        caseId,
                        "commitment",
                        "TMF-01",
                        "last",
                        "0",
                        "list",
                        "",
                        "decision",
                        "agree"))
                .statusCode())
        .isEqualTo(303);
  }

  @Test
  void whatWasDecidedBeforeIsThereAndItsHeadTellsThatMoreFollowed() throws Exception {
    Path copy = folder.resolve("copy");
    Path file = folder.resolve("backup.zip");
    String later;
    String kept;
    try (SharedDesk desk = SharedDesk.open(folder.resolve("office"))) {
      decide(desk, "C26-01055");
      kept = head(Run.fine("workspace", "backup", desk.folder(), "--out", file).out());
      decide(desk, "C26-01041");
      later = head(Run.fine("workspace", "verify", desk.folder()).out());
    }

    assertThat(head(Run.fine("workspace", "restore", copy, "--from", file).out())).isEqualTo(kept);
    assertThat(head(Run.fine("workspace", "verify", copy).out()))
        .isEqualTo(kept)
        .isNotEqualTo(later);
    try (LocalConsole console =
        LocalConsole.start(
            new LocalConsole.Start(
                copy, ConsoleDesk.freePort(), true, "en", ConsoleDesk.program()))) {
      ConsoleClient ana = ConsoleClient.at(URI.create(console.entrance()));
      String ledger = ana.get("/ledger").body();
      assertThat(ledger).contains("C26-01055").contains("Ana Doe").contains(kept);
      assertThat(ledger).doesNotContain("C26-01041").doesNotContain(later);
    }
  }
}
