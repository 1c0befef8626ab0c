package org.complaintauditor.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.complaintauditor.acceptance.Run;
import org.complaintauditor.console.start.LocalConsole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rate after decisions is one figure, on whichever page it stands. */
final class DecidedFiguresTest {

  private static final String EXPORT =
      """
      case_id,event_id,timestamp,activity,actor_role,channel,discloses
      0012,E1,2026-01-05T10:00:00-05:00,COMPLAINT_RECEIVED,CUSTOMER,EMAIL,
      0012,E2,2026-01-20T10:00:00-05:00,MESSAGE_SENT,AGENT,EMAIL,ACKNOWLEDGEMENT
      0013,E3,2026-01-05T10:00:00-05:00,COMPLAINT_RECEIVED,CUSTOMER,EMAIL,
      0013,E4,2026-01-06T10:00:00-05:00,MESSAGE_SENT,AGENT,EMAIL,ACKNOWLEDGEMENT
      """;

  @TempDir private Path folder;

  @Test
  @DisplayName("what was decided since the audit counts on the trend as on the page of the run")
  void sameFigure() throws Exception {
    Path office = folder.resolve("office");
    Path run = office.resolve("runs").resolve("one");
    Run.fine("workspace init", office);
    Run.fine(
        "audit %s --material --as-of 2026-03-31 --workspace %s --out %s",
        Files.writeString(folder.resolve("cases.csv"), EXPORT), office, run);
    Path decisions =
        Files.writeString(
            folder.resolve("decisions.csv"),
            "case,commitment,decision,verdict,reason_code,reason,by,date\n"
                + "0012,ACK-01,overrule,NOT_APPLICABLE,OTHER,"
                + "the letter shows that it was withdrawn by telephone,Ana Doe,2026-04-20\n");
    Run.fine("decisions add %s --run %s --workspace %s --date 2026-04-20", decisions, run, office);

    try (LocalConsole console = ConsoleDesk.empty(office)) {
      ConsoleClient ana = ConsoleClient.at(URI.create(console.entrance()));
      String home = ana.get("/").body();
      String id = home.replaceAll("(?s).*?href=\"/runs/([^/\"]+)[\"/].*", "$1");

      assertThat(ana.get("/runs/" + id).body()).contains("after decisions 100.0%");
      assertThat(ana.get("/trend").body()).contains("50.0%", "after decisions 100.0%");
    }
  }
}
