package org.complaintauditor.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.complaintauditor.console.start.LocalConsole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export of a few rows of which one cannot be used. */
final class UnusableRowsTest {

  private static final String EXPORT =
      """
      case_id,timestamp,activity,actor_role,channel
      C-1,2026-01-05T10:00:00-05:00,COMPLAINT_RECEIVED,CUSTOMER,EMAIL
      C-1,2026-01-06T10:00:00-05:00,ACKNOWLEDGEMENT_SENT,AGENT,EMAIL
      C-1,??,CLOSED,AGENT,
      """;

  @TempDir private Path folder;
  private LocalConsole console;
  private ConsoleClient ana;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    console = ConsoleDesk.empty(folder.resolve("office"));
    ana = ConsoleClient.at(URI.create(console.entrance()));
    ana.post("/account", "name", "Ana Doe", "then", "");
  }

  @AfterEach
  void end() throws IOException {
    console.close();
  }

  private String upload() throws IOException, InterruptedException {
    return ana.upload(Files.writeString(folder.resolve("desk.csv"), EXPORT));
  }

  private static String[] form(String upload, String limit) {
    return new String[] {
      "upload", upload.substring("/uploads/".length()),
      "title", "Our first audit",
      "pack", "jive-ca",
      "as-of", "2026-02-01",
      "language", "en",
      "texts", "none",
      "organisation", "",
      "zone", "",
      "evidence", "both",
      "doubtful", "count",
      "agents", "none",
      "smallest-group", "10",
      "max-rejected", limit
    };
  }

  @Test
  @DisplayName("it is said before the audit, where it is decided, and what to write")
  void before() throws Exception {
    String upload = upload();
    String page = ana.get(upload + "/audit").body();

    assertThat(page.indexOf("1 row of 3 cannot be used"))
        .isPositive()
        .isLessThan(page.indexOf("id=\"max-rejected\""));
    assertThat(page.indexOf("id=\"max-rejected\""))
        .isLessThan(page.indexOf("<details class=\"more\""));
    assertThat(page).contains("write 1 or more below", "first").doesNotContain("--max-rejected");

    HttpResponse<String> refused = ana.sent("/runs", form(upload, "1%"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("1 of 3 rows cannot be used. Write 1 or more to audit without them.")
        .contains("value=\"Our first audit\"", "value=\"2026-02-01\"");

    String run = ana.done(ana.post("/runs", form(upload, "1")));
    assertThat(run).startsWith("/runs/");
    assertThat(ana.get(run).body()).contains("Our first audit");
  }

  @Test
  @DisplayName(
      "an audit that ends because of them says it in words of the page, and keeps the list")
  void after() throws Exception {
    String upload = upload();
    Path looked = folder.resolve("office").resolve(upload.substring(1));
    try (var files = Files.newDirectoryStream(looked, "look*")) {
      for (Path file : files) {
        Files.delete(file); // As before anybody has looked at it, or at all of its rows.
      }
    }
    String job = ana.post("/runs", form(upload, "1%"));
    ana.await(job, "/cancel");
    String page = ana.get(job).body();

    assertThat(page)
        .contains("1 of 3 rows cannot be used, more than “Rows that may be unusable” 1% allows")
        .contains("All are listed in problems.csv")
        .doesNotContain("--max-rejected", folder.toString());
    String list = page.replaceAll("(?s).*href=\"(/uploads/[^\"]+/problems/[^\"]+)\".*", "$1");
    assertThat(ana.get(list).body()).contains("UNREADABLE_TIMESTAMP", "??");
    String back = page.replaceAll("(?s).*href=\"(/uploads/[^\"]+/audit\\?asked=[^\"]+)\".*", "$1");
    ana.await(back, "/look");
    assertThat(ana.get(back).body())
        .contains("value=\"Our first audit\"", "value=\"2026-02-01\"")
        .containsPattern("value=\"none\" checked");
    assertThat(ana.get("/trail").body()).contains("audit came to no end");
  }
}
