package org.complaintauditor.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complaintauditor.acceptance.Run;
import org.complaintauditor.deciding.run.JudgedRun;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.Problem;
import org.complaintauditor.ruling.RuleStore;
import org.complaintauditor.text.MessageBundle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of runs, their files, and the work lists. */
class RunPagesTest {

  @TempDir static Path folder;
  private static SharedDesk desk;
  private static String page;

  @BeforeAll
  static void open() throws IOException {
    desk = SharedDesk.open(folder.resolve("office"));
    page = "/runs/" + desk.run();
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @Test
  void theFirstPageListsTheRunWithItsRatesAndWhatThereIsToDo() throws Exception {
    HttpResponse<String> answer = desk.get("ana", "/");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("<a href=\"" + page + "\">Run of 15 April 2026</a>")
        .contains(
            "<dt>ACK-01 <span class=\"fine\">Prompt acknowledgement</span></dt><dd>91.4%</dd>")
        .contains("326 cases")
        .contains("3 verdicts to be reviewed")
        .contains("205 breaches undecided")
        .contains("nothing decided yet");
  }

  @Test
  void thePageOfARunHasItsVerdictsEachWithItsFindings() throws Exception {
    HttpResponse<String> answer = desk.get("rita", page);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("3 verdicts hang on doubtful texts")
        .contains("work?show=all&amp;commitment=ACK-01&amp;verdict=BREACHED\">28</a>")
        .contains("text that disagrees with the record");
    assertThat(desk.get("rita", "/runs/jive-ca-000000000000").statusCode()).isEqualTo(404);
  }

  @Test
  void theExportOfARunIsOpenedWhereItIsKeptAndElseAskedForAgain() throws Exception {
    HttpResponse<String> answer = desk.get("ana", page + "/export?then=audit");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(header(answer, "Location")).isEqualTo("/");
    assertThat(desk.get("rita", page + "/export").statusCode()).isEqualTo(403);
  }

  @Test
  void everyFileIsWhatTheAuditWrote() throws Exception {
    List<String> compared = new ArrayList<>();
    try (Stream<Path> all = Files.walk(desk.runFolder())) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        String name = desk.runFolder().relativize(file).toString();
        if (!name.startsWith("material")) {
          String address = page + "/" + (name.startsWith("report/") ? name : "files/" + name);
          HttpResponse<byte[]> answer = desk.bytes("ana", address);
          assertThat(answer.statusCode()).as(address).isEqualTo(200);
          assertThat(answer.body()).as(address).isEqualTo(Files.readAllBytes(file));
          compared.add(name);
        }
      }
    }
    assertThat(compared).contains("findings.csv", "report.xlsx", "report.pdf", "report/index.html");
  }

  @Test
  void filesAreDownloadedButForThePdfAndPagesKeepTheirOwnPolicy() throws Exception {
    assertThat(header(desk.get("ana", page + "/files/report.xlsx"), "Content-Disposition"))
        .isEqualTo("attachment; filename=\"" + desk.run() + "-report.xlsx\"");
    assertThat(header(desk.get("ana", page + "/files/report.pdf"), "Content-Disposition"))
        .startsWith("inline; ");
    HttpResponse<String> report = desk.get("ana", page + "/report/index.html");
    assertThat(header(report, "Content-Security-Policy"))
        .isEqualTo(
            "frame-ancestors 'self'; base-uri 'none'; object-src 'none'; connect-src 'none'");
    assertThat(header(report, "Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void browsersThatTakeCompressedPagesGetTheFileAsItIs() throws Exception {
    HttpResponse<byte[]> answer = desk.compressed("ana", page + "/report/index.html");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Encoding")).isEmpty();
    assertThat(answer.body())
        .isEqualTo(Files.readAllBytes(desk.runFolder().resolve("report/index.html")));
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/files/..%2Fworkspace.db",
        "/files/..%2F..%2Fworkspace.db",
        "/files/%2Fetc%2Fpasswd",
        "/files/material%2Fsettings.json",
        "/files/report%2Findex.html",
        "/files/workspace.db",
        "/files/..%5C..%5Cworkspace.db",
        "/files/findings.csv%00.pdf",
        "/report/../manifest.json",
        "/report/..%2Fmanifest.json",
        "/report/%2e%2e/manifest.json",
        "/report/%252e%252e%252fmanifest.json",
        "/report/../../../workspace.db",
        "/report/..%2F..%2F..%2Fworkspace.db",
        "/report/assets/../../material/settings.json",
        "/report/material/settings.json",
        "/report//etc/passwd",
        "/report/",
        "/report/nothing.html"
      })
  void nothingElseIsHandedOut(String path) throws Exception {
    HttpResponse<String> answer = desk.get("ana", page + path);

    assertThat(answer.statusCode()).isIn(400, 404);
    assertThat(answer.body()).doesNotContain("SQLite format").doesNotContain("root:");
  }

  @Test
  void whoMayNotReadMessagesGetsNoFileWithTheirWords() throws Exception {
    for (String name :
        List.of(
            "/files/findings.csv",
            "/files/report.xlsx",
            "/files/problems.csv",
            "/report/index.html",
            "/report/data/run.js")) {
      assertThat(desk.get("rita", page + name).statusCode()).as(name).isEqualTo(403);
    }
    for (String name : List.of("report.pdf", "summary.json", "manifest.json")) {
      assertThat(desk.get("rita", page + "/files/" + name).statusCode()).as(name).isEqualTo(200);
    }
    assertThat(desk.get("rita", page).body())
        .doesNotContain("findings.csv")
        .doesNotContain("/report/index.html");
  }

  @Test
  void theWorkListBeginsWithWhatIsToBeReviewedAsTheReportsDo() throws Exception {
    List<String> reported = new ArrayList<>();
    for (Map<String, String> row : Run.csv(desk.runFolder().resolve("findings.csv"))) {
      if (!row.get("review").isEmpty()) {
        reported.add(row.get("case_id") + " " + row.get("commitment"));
      }
    }

    assertThat(reported).hasSize(3);
    assertThat(listed(desk.get("ana", page + "/work").body())).isEqualTo(reported);
  }

  /** The same verdicts, and the same problems, as the column of doubts of a review workbook. */
  @Test
  void verdictsInDoubtAreListedWithWhatLeavesThemInDoubt() throws Exception {
    JudgedRun judged =
        JudgedRun.forSingleCases(desk.runFolder(), new RuleStore(Optional.empty(), ""));
    List<String> expected = new ArrayList<>();
    Set<String> problems = new TreeSet<>();
    Map<String, AuditedCase> cases = new TreeMap<>();
    for (Map<String, String> row : Run.csv(desk.runFolder().resolve("findings.csv"))) {
      AuditedCase audited =
          cases.computeIfAbsent(row.get("case_id"), id -> judged.judge(id).orElseThrow());
      for (Problem doubt : audited.doubts(row.get("commitment"), judged.pack())) {
        String key = row.get("case_id") + " " + row.get("commitment");
        if (!expected.contains(key)) {
          expected.add(key);
        }
        problems.add(MessageBundle.in("en").of(doubt.code()));
      }
    }
    expected.sort(null);
    assertThat(expected).isNotEmpty();

    List<String> found = new ArrayList<>();
    StringBuilder lists = new StringBuilder();
    for (String next = page + "/work?show=all&doubt=data"; !next.isEmpty(); ) {
      String list = desk.get("ana", next).body();
      found.addAll(listed(list));
      lists.append(list);
      next = link(list, "next");
    }
    assertThat(found).isEqualTo(expected);
    for (String problem : problems) {
      assertThat(lists).contains("in doubt because of the data: " + problem);
    }
    assertThat(lists)
        .contains(
            "In doubt because of the data <span class=\"count\">" + expected.size() + "</span>");
    assertThat(desk.get("ana", page).body())
        .contains(expected.size() + " verdicts in doubt because of the data");
    String[] first = expected.get(0).split(" ", -1);
    assertThat(
            desk.get("ana", page + "/decide?case=" + first[0] + "&commitment=" + first[1]).body())
        .contains("<a class=\"doubt\" href=\"#in-doubt\">")
        .contains("Problems of the data leave this verdict in doubt");
  }

  @Test
  void theWorkListHasEveryFindingOnceAndGoesBackAsItCame() throws Exception {
    List<String> all = new ArrayList<>();
    List<String> pages = new ArrayList<>();
    String next = page + "/work?show=all";
    String last = "";
    while (!next.isEmpty()) {
      last = desk.get("ana", next).body();
      pages.add(String.join(",", listed(last)));
      all.addAll(listed(last));
      next = link(last, "next");
    }
    assertThat(all).hasSize(3260);
    assertThat(new TreeSet<>(all)).hasSize(3260);

    List<String> back = new ArrayList<>(List.of(pages.get(pages.size() - 1)));
    for (String previous = link(last, "prev"); !previous.isEmpty(); previous = link(last, "prev")) {
      last = desk.get("ana", previous).body();
      back.add(0, String.join(",", listed(last)));
    }
    assertThat(back).isEqualTo(pages);
  }

  @Test
  void theWorkListIsNarrowedByCommitmentVerdictAndCase() throws Exception {
    List<String> expected = new ArrayList<>();
    for (Map<String, String> row : Run.csv(desk.runFolder().resolve("findings.csv"))) {
      if (row.get("commitment").equals("ACK-01")
          && row.get("verdict").equals("BREACHED")
          && row.get("case_id").contains("010")) {
        expected.add(row.get("case_id") + " ACK-01");
      }
    }

    assertThat(expected).isNotEmpty();
    assertThat(
            listed(
                desk.get(
                        "ana",
                        page
                            + "/work?show=all&commitment=ACK-01&verdict=BREACHED&decision=open&case_text=010")
                    .body()))
        .isEqualTo(expected);
    assertThat(desk.get("ana", page + "/work?show=all&commitment=NONE").body())
        .contains("There is no such finding.");
  }

  private static List<String> listed(String body) {
    List<String> listed = new ArrayList<>();
    Matcher row = Pattern.compile("decide\\?case=([^&]+)&amp;commitment=([^&\"]+)").matcher(body);
    while (row.find()) {
      listed.add(row.group(1) + " " + row.group(2));
    }
    return listed;
  }

  private static String link(String body, String rel) {
    Matcher link = Pattern.compile("href=\"([^\"]+)\" rel=\"" + rel + "\"").matcher(body);
    return link.find() ? link.group(1).replace("&amp;", "&") : "";
  }

  @Test
  void aDamagedRunIsListedAsSuchAndCannotBeDecidedOn() throws Exception {
    SharedDesk damaged = SharedDesk.open(folder.resolve("damaged"));
    try {
      String run = "/runs/" + damaged.run();
      Files.writeString(damaged.runFolder().resolve("findings.csv"), "x");

      assertThat(damaged.get("ana", "/").body())
          .contains("This run is damaged.")
          .contains("findings.csv (1 in all)");
      assertThat(damaged.get("ana", run).body()).contains("It cannot be decided on.");
      assertThat(damaged.get("ana", run + "/files/findings.csv").statusCode()).isEqualTo(409);
      assertThat(damaged.get("ana", run + "/decide?case=C26-01055&commitment=TMF-01").statusCode())
          .isEqualTo(409);
      assertThat(damaged.post("ana", run + "/again", Map.of()).statusCode()).isEqualTo(409);

      // A manifest that somebody changed leads nowhere else.
      Path manifest = damaged.runFolder().resolve("manifest.json");
      Files.writeString(
          manifest,
          Files.readString(manifest).replaceFirst("\"findings.csv\"", "\"../../workspace.db\""));
      assertThat(damaged.get("ana", run + "/files/..%2F..%2Fworkspace.db").statusCode())
          .isEqualTo(404);

      Files.delete(manifest);
      assertThat(damaged.get("ana", "/").body()).contains("manifest.json in its folder");
      assertThat(damaged.get("ana", run + "/files/report.pdf").statusCode()).isEqualTo(404);
    } finally {
      damaged.close();
    }
  }
}
