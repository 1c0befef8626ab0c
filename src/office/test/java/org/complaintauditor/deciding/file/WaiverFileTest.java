package org.complaintauditor.deciding.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.complaintauditor.decision.Waiver;
import org.complaintauditor.intake.file.UnusableExportException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WaiverFileTest {
  private static final List<String> COMMITMENTS = List.of("ACK-01", "TRK-01");
  private static final String RIGHT =
      """
      - id: OUTAGE-2026-02
        reason_code: OUTAGE
        reason: Ice storm, "closed"
        scope:
          commitments: [ACK-01, TRK-01]
          triggered: [2026-02-03, 2026-02-06]
          where: {province: [QC]}
        requested_by: Ana Doe
        approved_by: Lea Roy
        approved_on: 2026-02-20
        expires: 2026-12-31
        evidence_ref: incident 8812
      """;

  @TempDir private Path folder;

  private List<Waiver> read(String text) throws IOException {
    return WaiverFile.read(Files.writeString(folder.resolve("w.yaml"), text), COMMITMENTS);
  }

  @Test
  @DisplayName("a line of the ledger gives the waiver back that the file gave")
  void ledger() throws IOException {
    Waiver waiver = read(RIGHT).get(0);

    String body = WaiverJson.write(waiver, "jive-ca");

    assertThat(body)
        .isEqualTo(
            "{\"pack\":\"jive-ca\",\"id\":\"OUTAGE-2026-02\",\"reason_code\":\"OUTAGE\",\"reason\":"
                + "\"Ice storm, \\\"closed\\\"\",\"scope\":{\"commitments\":[\"ACK-01\",\"TRK-01\"],"
                + "\"triggered\":[\"2026-02-03\",\"2026-02-06\"],\"where\":{\"province\":[\"QC\"]}},"
                + "\"requested_by\":\"Ana Doe\",\"approved_by\":\"Lea Roy\",\"approved_on\":"
                + "\"2026-02-20\",\"expires\":\"2026-12-31\",\"evidence_ref\":\"incident 8812\"}");
    assertThat(WaiverJson.read(body, 7)).isEqualTo(waiver);
    assertThatThrownBy(() -> WaiverJson.read(body.replace("OUTAGE\"", "STORM\""), 7))
        .isInstanceOf(UnusableExportException.class)
        .message()
        .startsWith("ledger line 7: reason_code \"STORM\" is not one of OUTAGE, STRIKE, ");
  }

  @Test
  @DisplayName("each wrong thing is named with its line; all are named at once")
  void wrong() {
    assertRefused(
        "approved_by: Lea Roy",
        "approved_by: ana doe",
        "w.yaml line 9: approved_by ana doe is who requested it; another person has to approve");
    assertRefused(
        "expires: 2026-12-31",
        "expires: 2026-02-19",
        "w.yaml line 11: expires 2026-02-19 is before approved_on 2026-02-20");
    assertRefused(
        "[ACK-01, TRK-01]",
        "[ACK-1]",
        "w.yaml line 5: commitment \"ACK-1\" is not one of ACK-01, TRK-01; did you mean ACK-01?");
    assertRefused(
        "[2026-02-03, 2026-02-06]",
        "[2026-02-06, 2026-02-03]",
        "w.yaml line 6: triggered \"2026-02-06, 2026-02-03\" is no period; write the first and the"
            + " last day: [2026-02-03, 2026-02-06]");
    assertRefused(
        "    triggered: [2026-02-03, 2026-02-06]\n",
        "",
        "w.yaml line 4: the scope names too little: name cases, or commitments with a period"
            + " (triggered)");
    assertRefused(
        "  where:",
        "  were:",
        "w.yaml line 7: key \"were\" is not one of commitments, triggered, cases, where; did you mean"
            + " where?");
    assertRefused(
        "  reason_code: OUTAGE\n",
        "",
        "w.yaml line 1: a waiver needs a reason_code: one of OUTAGE, STRIKE, FORCE_MAJEURE,"
            + " SYSTEM_FAULT, LEGAL_HOLD, VEXATIOUS, OTHER");
    assertThatThrownBy(() -> read(RIGHT + RIGHT))
        .hasMessage("w.yaml line 13: id OUTAGE-2026-02 is that of line 1, too");
    assertThatThrownBy(
            () -> read(RIGHT.replace("OUTAGE\n", "STORM\n").replace("2026-12-31", "soon")))
        .message()
        .contains("w.yaml line 2: reason_code \"STORM\"", "w.yaml line 11: expires \"soon\"");
  }

  private void assertRefused(String right, String wrong, String message) {
    assertThatThrownBy(() -> read(RIGHT.replace(right, wrong)))
        .isInstanceOf(UnusableExportException.class)
        .hasMessage(message);
  }
}
