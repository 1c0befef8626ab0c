package org.complaintauditor.console;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.complaintauditor.acceptance.ResidentProgram;
import org.complaintauditor.acceptance.Run;
import org.complaintauditor.console.start.LocalConsole;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.store.run.RunRecord;

/** The console of one person with something on every page. */
final class ConsoleDesk implements AutoCloseable {

  private static final Path SAMPLE = Path.of("sample-data/complaints-2026-q1.csv");
  private static final String PASSWORD = "a password of the key";

  private final LocalConsole console;
  private final Path office;
  private final Map<String, List<String>> pages = new LinkedHashMap<>();

  private ConsoleDesk(LocalConsole console, Path office) {
    this.console = console;
    this.office = office;
  }

  /** Makes it in this folder. */
  static ConsoleDesk in(Path folder) throws IOException, InterruptedException {
    Path office = folder.resolve("office");
    Run.fine("workspace init", office);
    for (String day : List.of("2026-03-31", "2026-04-15")) {
      Run.fine(
          "audit %s --workspace %s --out %s --as-of %s --material --organisation %s",
          SAMPLE.toAbsolutePath(),
          office,
          office.resolve("runs").resolve(day),
          day,
          "Complaint Desk of the Eastern Telephone Companies");
    }
    LocalConsole console = empty(office);
    ConsoleDesk desk = new ConsoleDesk(console, office);
    desk.fill(folder);
    return desk;
  }

  /** The pages of a console on its first day, by their route: there is nothing to list yet. */
  static Map<String, List<String>> pagesOfTheFirstDay() {
    Map<String, List<String>> pages = new LinkedHashMap<>();
    for (String page :
        List.of(
            "/",
            "/uploads",
            "/compare",
            "/trend",
            "/samples",
            "/waivers",
            "/waivers/new",
            "/dossiers",
            "/keys",
            "/profiles",
            "/ledger",
            "/trail",
            "/retention")) {
      pages.put(page, List.of(page));
    }
    return pages;
  }

  /** Starts a console in which nothing has been done. */
  static LocalConsole empty(Path folder) throws IOException {
    return LocalConsole.start(new LocalConsole.Start(folder, freePort(), true, "en", program()));
  }

  /** The program that consoles under test start: this one. */
  static org.complaintauditor.console.Program program() {
    return new org.complaintauditor.console.Program(
        "test", "test", ResidentProgram.command(), Path.of("").toAbsolutePath());
  }

  static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0)) {
      return any.getLocalPort();
    }
  }

  private void fill(Path folder) throws IOException, InterruptedException {
    ConsoleClient ana = ConsoleClient.at(entrance());
    ana.post("/account", "name", "Ana Doe", "then", "");
    List<String> runs = runs();
    String latest = runs.get(0);

    String sample = ana.upload(SAMPLE);
    String own = ana.upload(OwnSpreadsheet.march(folder));
    String broken =
        ana.upload(Files.writeString(folder.resolve("broken.xlsx"), "This is no workbook.\n"));
    ana.await(own + "/mapping", "/look");
    ana.post(
        own + "/mapping",
        "answer:dates",
        "day-first",
        "answer:recorded",
        "EMAIL",
        "answer:column:Antwort",
        "OUTCOME_SENT",
        "name",
        "care-desk");
    ana.await(own, "/look");
    ana.await(own + "/mapping", "/look");
    ana.await(own + "/mapping?anew=true", "/look");
    ana.await(sample + "/mapping", "/look");
    // Nobody has checked it before its first run.
    String two = "care-desk-halifax";
    Path profile = office.resolve("profiles").resolve(two + ".yaml");
    Files.writeString(
        profile,
        Files.readString(office.resolve("profiles/care-desk.yaml"))
            .replace("care-desk", two)
            .replaceAll("(?m)^checked:.*\\R", ""));
    Run.fine(
        "audit %s --workspace %s --out %s --as-of 2026-04-30 --material --profile %s --evidence"
            + " recorded",
        OwnSpreadsheet.march(folder), office, office.resolve("runs/own"), profile);
    String unchecked = runs().stream().filter(run -> !runs.contains(run)).findFirst().orElseThrow();
    ana.post("/profiles/" + two + "/checked", "what", "Twelve cases of March with the register");
    String several = ana.upload(OwnSpreadsheet.april(folder));
    ana.await(several, "/look");
    String asked = ana.upload(OwnSpreadsheet.other(folder));
    ana.await(asked + "/mapping", "/look");

    String decide = decide(latest);
    ana.post(
        "/runs/" + latest + "/decide",
        "case",
        firstToReview().get("case_id"),
        "commitment",
        firstToReview().get("commitment"),
        "last",
        "0",
        "list",
        "",
        "decision",
        "agree",
        "reason",
        "It is as the record says.");
    ana.post(
        "/waivers/new",
        "pack",
        "jive-ca",
        "id",
        "OUTAGE-2026-02",
        "reason_code",
        "OUTAGE",
        "reason",
        "The switch in Halifax was down for two days.",
        "commitments",
        "ACK-01",
        "from",
        "2026-02-10",
        "to",
        "2026-02-12",
        "requested_by",
        "Ana Doe",
        "approved_by",
        "Lea Roy",
        "approved_on",
        "2026-02-13",
        "expires",
        "2027-01-31");
    ana.post("/keys", "name", "Complaint Desk", "password", PASSWORD, "again", PASSWORD);

    String compared =
        ana.done(ana.post("/compare", "old", runs.get(1), "new", latest, "texts", "quotes"));
    ana.done(ana.post("/trend", "pack", "jive-ca", "run", runs.get(0), "run", runs.get(1)));
    String drawn =
        ana.done(
            ana.post(
                "/samples",
                "run",
                latest,
                "purpose",
                "both",
                "tolerable",
                "5",
                "confidence",
                "95",
                "expected",
                "0",
                "overlap",
                "20"));
    String dossier =
        ana.done(
            ana.post(
                "/dossiers",
                "run",
                latest,
                "id",
                "CCTS-2026-01",
                "recipient",
                "CCTS",
                "organisation",
                "Eastern Telephone",
                "purpose",
                "A complaint at the CCTS",
                "date",
                "2026-04-20",
                "language",
                "en",
                "select",
                "cases",
                "cases",
                firstToReview().get("case_id"),
                "population",
                "rows",
                "audience",
                "regulator",
                "password",
                PASSWORD));

    ana.post(drawn + "/conclude");
    ana.post(drawn + "/agreement");
    ana.post(dossier + "/check");

    Path book = folder.resolve("review.xlsx");
    Run.fine("review export %s --out %s", office.resolve("runs/2026-04-15"), book);
    String returned = ana.send("/runs/" + latest + "/review", book);
    returned = returned.startsWith("/jobs/") ? ana.done(returned) : returned;

    // The process of a job stays where it is, so that its page stays.
    ResidentProgram.hold();
    String cancelled = audit(ana, sample);
    ana.post(cancelled + "/cancel");
    String running = audit(ana, sample);
    ResidentProgram.release(running.substring(running.lastIndexOf('/') + 1));
    String waiting = audit(ana, own);

    page("/", "/");
    page("/runs/{run}", "/runs/" + latest, "/runs/" + unchecked);
    page(
        "/runs/{run}/work",
        "/runs/" + latest + "/work",
        "/runs/" + latest + "/work?show=all&verdict=BREACHED&order=due",
        "/runs/" + latest + "/work?show=all&case_text=nowhere");
    page("/runs/{run}/decide", decide);
    page("/runs/{run}/sign-off", "/runs/" + latest + "/sign-off");
    page("/runs/{run}/review", "/runs/" + latest + "/review");
    page("/runs/{run}/review/returned/{id}", returned);
    page("/uploads", "/uploads");
    page("/uploads/{id}", sample, own, broken, several);
    page("/uploads/{id}/audit", sample + "/audit");
    page("/uploads/{id}/mapping", asked + "/mapping", sample + "/mapping");
    page("/profiles", "/profiles");
    page("/profiles/{name}", "/profiles/care-desk", "/profiles/" + two, "/profiles/zendesk");
    page("/profiles/{name}/delete", "/profiles/care-desk/delete");
    page("/jobs/{id}", cancelled, running, waiting);
    page("/compare", "/compare");
    page("/compare/{id}", compared);
    page("/trend", "/trend");
    page("/samples", "/samples");
    page("/samples/{id}", drawn);
    page("/dossiers", "/dossiers");
    page("/dossiers/{id}", dossier);
    page("/keys", "/keys");
    page("/waivers", "/waivers");
    page("/waivers/new", "/waivers/new");
    page("/ledger", "/ledger");
    page("/trail", "/trail");
    page("/retention", "/retention");
    page("/account", "/account");
    page("/about", "/about");
    page("/ended", "/ended");
    // No address: what is not there.
    page("", "/runs/none");
  }

  private void page(String route, String... addresses) {
    pages.computeIfAbsent(route, ignored -> new ArrayList<>()).addAll(List.of(addresses));
  }

  /** Has an upload audited, and says where its job is seen. */
  static String audit(ConsoleClient ana, String upload) throws IOException, InterruptedException {
    return ana.post(
        "/runs",
        "upload",
        upload.substring(upload.lastIndexOf('/') + 1),
        "title",
        "First quarter",
        "pack",
        "jive-ca",
        "as-of",
        "2026-04-30",
        "language",
        "en",
        "texts",
        "quotes",
        "organisation",
        "",
        "zone",
        "",
        "evidence",
        "both",
        "doubtful",
        "count",
        "agents",
        "none",
        "smallest-group",
        "10",
        "max-rejected",
        "1%");
  }

  private List<String> runs() {
    try (Workspace workspace = Workspace.open(office)) {
      return workspace.runs().all().stream()
          .sorted(Comparator.comparing(RunRecord::folder).reversed())
          .map(RunRecord::run)
          .toList();
    }
  }

  private Map<String, String> firstToReview() {
    return Run.csv(office.resolve("runs/2026-04-15/findings.csv")).stream()
        .filter(row -> !row.get("review").isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private String decide(String run) {
    return "/runs/"
        + run
        + "/decide?case="
        + firstToReview().get("case_id")
        + "&commitment="
        + firstToReview().get("commitment");
  }

  /** The address with the key. */
  URI entrance() {
    return URI.create(console.entrance());
  }

  /** All addresses of the console. */
  List<Routes.Route> routes() {
    return console.routes();
  }

  /** Examples of pages by their route; without a route what no address leads to. */
  Map<String, List<String>> pages() {
    return pages;
  }

  @Override
  public void close() throws IOException {
    console.close();
  }
}
