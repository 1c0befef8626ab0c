package org.complaintauditor.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.complaintauditor.store.ledger.LedgerLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Waivers where people have accounts: one asks, and another approves or refuses. */
final class WaiversOfTwoTest {

  @TempDir private Path folder;

  private static HttpResponse<String> ask(ServerVisitor visitor, String id, String expires)
      throws Exception {
    Map<String, String> form = new TreeMap<>();
    form.put("pack", "jive-ca");
    form.put("id", id);
    form.put("reason_code", "OUTAGE");
    form.put("reason", "Ice storm");
    form.put("commitments", "ACK-01");
    form.put("from", "2026-02-03");
    form.put("to", "2026-02-06");
    form.put("expires", expires);
    form.put("requested_by", "somebody else");
    form.put("approved_by", "somebody else");
    return visitor.post("/waivers/new", form);
  }

  private static int answer(ServerVisitor visitor, long line, String what) throws Exception {
    return visitor
        .post("/waivers/" + line + "/" + what, Map.of("reason", "looked at"))
        .statusCode();
  }

  @Test
  void nobodyApprovesWhatTheyAskForThemselves() throws Exception {
    try (LoadedServer server =
        LoadedServer.start(folder, EmbeddedPostgres.builder().start(), 1, 1)) {
      ServerVisitor officer = server.signedIn("officer0");
      ServerVisitor reviewer = server.signedIn("reviewer");
      assertThat(ask(server.signedIn("reader0"), "NO", "2026-12-31").statusCode()).isEqualTo(403);
      assertThat(ask(officer, "STORM", "2026-12-31").statusCode()).isEqualTo(303);
      assertThat(ask(officer, "FLOOD", "2026-12-31").statusCode()).isEqualTo(303);
      assertThat(ask(officer, "PAST", "2026-04-19").statusCode()).isEqualTo(303);
      assertThat(ask(reviewer, "MINE", "2026-12-31").statusCode()).isEqualTo(303);
      assertThat(ask(reviewer, "STORM", "2026-12-31").statusCode()).isEqualTo(422);
      assertThat(answer(officer, 1, "approve")).isEqualTo(403);
      assertThat(answer(reviewer, 4, "approve")).isEqualTo(409);
      assertThat(answer(reviewer, 3, "approve")).isEqualTo(409);
      assertThat(answer(reviewer, 1, "approve")).isEqualTo(303);
      assertThat(answer(reviewer, 1, "approve")).isEqualTo(409);
      assertThat(reviewer.post("/waivers/2/refuse", Map.of()).statusCode()).isEqualTo(422);
      assertThat(answer(reviewer, 2, "refuse")).isEqualTo(303);
      assertThat(answer(reviewer, 2, "approve")).isEqualTo(409);
      List<LedgerLine> lines = server.workspace().ledger().lines().toList();
      assertThat(lines)
          .extracting(line -> line.kind() + " by " + line.by().account())
          .containsExactly(
              "waiver-proposal by officer0",
              "waiver-proposal by officer0",
              "waiver-proposal by officer0",
              "waiver-proposal by reviewer",
              "waiver by reviewer",
              "waiver-refusal by reviewer");
      assertThat(lines.get(4).body())
          .contains("\"id\":\"STORM\"")
          .contains("\"requested_by\":\"Person officer0\"")
          .contains("\"approved_by\":\"Person reviewer\"")
          .contains("\"approved_on\":\"2026-04-20\"");
      assertThat(officer.get("/waivers").body())
          .contains("STORM <span class=\"state IN_FORCE\">")
          .contains("FLOOD <span class=\"state REFUSED\">")
          .contains("PAST <span class=\"state ASKED_FOR\">");
    }
  }
}
