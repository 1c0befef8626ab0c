package org.complaintauditor.console.run;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.console.ConsoleContext;
import org.complaintauditor.console.ledgers.TrailRecorder;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.run.RunRecord;
import org.complaintauditor.text.ShownTexts;

/** The files of runs, byte by byte as the audit wrote them. */
public final class RunFilesController implements Routes.Controller {

  private static final String PAGES = "report/";

  /** They hold no words of messages, whatever the run shows. */
  private static final Set<String> WITHOUT_TEXTS =
      Set.of("report.pdf", "summary.json", RunManifest.FILE);

  /** They hold what people wrote, or names, also where no words of messages are shown. */
  private static final Set<String> ALWAYS_WITH_TEXTS =
      Set.of("problems.csv", "decisions.csv", "agents.csv");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html;charset=utf-8",
          "css", "text/css;charset=utf-8",
          "js", "text/javascript;charset=utf-8",
          "json", "application/json",
          "csv", "text/csv;charset=utf-8",
          "txt", "text/plain;charset=utf-8",
          "pdf", "application/pdf",
          "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  /**
   * The pages of a report have their own policy, stricter than this; it cannot say who frames them.
   */
  private static final String POLICY =
      "frame-ancestors 'self'; base-uri 'none'; object-src 'none'; connect-src 'none'";

  private final RecordedRuns runs;
  private final TrailRecorder trail;

  /** The files of the runs of this office. */
  public RunFilesController(ConsoleContext context) {
    runs = new RecordedRuns(context);
    trail = new TrailRecorder(context);
  }

  @Override
  public void add(Routes routes) {
    routes.get("/runs/{run}/report/<file>", Permission.READ, this::page);
    routes.get("/runs/{run}/files/{name}", Permission.READ, this::file);
  }

  /** Whether a visitor may have a file of a run. */
  static boolean may(RequestContext request, RunFiles folder, String name) {
    ShownTexts shown = folder.manifest().map(RunManifest::texts).orElse(ShownTexts.FULL);
    boolean harmless =
        WITHOUT_TEXTS.contains(name)
            || (shown == ShownTexts.NONE && !ALWAYS_WITH_TEXTS.contains(name));
    return harmless || request.who().may(Permission.READ_TEXTS);
  }

  private void page(RequestContext request) throws IOException {
    RunFiles folder = runs.folder(runs.of(request));
    String name = PAGES + request.part("file");
    Path file = allowed(request, folder, name);
    request.http().header("Content-Security-Policy", POLICY);
    send(request.http(), file, name);
  }

  private void file(RequestContext request) throws IOException {
    RunRecord run = runs.of(request);
    RunFiles folder = runs.folder(run);
    String name = request.part("name");
    if (name.indexOf('/') >= 0) {
      throw Refusal.notFound(); // Pages have an address of their own, with their own policy.
    }
    Path file = allowed(request, folder, name);
    refuseIfChanged(folder, file, name);
    boolean shown = name.endsWith(".pdf");
    if (!shown) {
      trail.leave(request, "run-file-downloaded", List.of(run.run(), name));
    }
    request
        .http()
        .header(
            "Content-Disposition",
            (shown ? "inline" : "attachment")
                + "; filename=\""
                + run.run().replaceAll("[^A-Za-z0-9._-]", "_")
                + "-"
                + name.replaceAll("[^A-Za-z0-9._-]", "_")
                + "\"");
    send(request.http(), file, name);
  }

  private static Path allowed(RequestContext request, RunFiles folder, String name) {
    Path file = folder.file(name);
    if (!may(request, folder, name)) {
      throw new Refusal(
          HttpStatus.FORBIDDEN, Wording.of("console.file-shows-words-of-messages-your-role"));
    }
    return file;
  }

  /** Whoever downloads a figure must be able to rely on it. */
  private static void refuseIfChanged(RunFiles folder, Path file, String name) throws IOException {
    Optional<RunManifest.Listed> listed =
        folder.manifest().flatMap(manifest -> Optional.ofNullable(manifest.files().get(name)));
    if (listed.isPresent() && !listed.get().sha256().equals(sha256(file))) {
      throw Refusal.conflict(Wording.of("console.was-changed-since-run-wrote", name));
    }
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream content =
        new DigestInputStream(
            new BufferedInputStream(Files.newInputStream(file)),
            MessageDigest.getInstance("SHA-256"))) {
      content.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(((DigestInputStream) content).getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void send(Context http, Path file, String name) throws IOException {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    http.contentType(TYPES.getOrDefault(ending, "application/octet-stream"));
    http.result(new BufferedInputStream(Files.newInputStream(file)));
  }
}
