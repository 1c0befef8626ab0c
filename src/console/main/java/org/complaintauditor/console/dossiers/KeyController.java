package org.complaintauditor.console.dossiers;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.console.ConsoleContext;
import org.complaintauditor.console.artifact.FileDownloads;
import org.complaintauditor.console.ledgers.TrailRecorder;
import org.complaintauditor.console.web.ConsolePart;
import org.complaintauditor.console.web.FormProblems;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.model.Wording;

/**
 * The key that seals dossiers: made once; what others know it by can be had, the key itself never.
 */
public final class KeyController implements Routes.Controller {

  private static final int SHORTEST = 12;
  private static final int LONGEST = 100;

  private final SealKeys keys;
  private final TrailRecorder trail;

  /** The keys of this office. */
  public KeyController(ConsoleContext context) {
    keys = new SealKeys(context);
    trail = new TrailRecorder(context);
  }

  @Override
  public void add(Routes routes) {
    routes.get("/keys", Permission.ADMINISTER, request -> show(request, "", new FormProblems()));
    routes.post("/keys", Permission.ADMINISTER, this::make);
    routes.get("/keys/allowed_signers", Permission.PREPARE, this::signers);
  }

  /**
   * What the page shows.
   *
   * @param there whether key and secret were made
   * @param fingerprint that of the key; empty before there is one
   * @param key where the key lies
   * @param secret where the secret lies
   * @param name what stands in the field of the name
   */
  public record KeysShown(
      boolean there, String fingerprint, String key, String secret, String name) {}

  private void show(RequestContext request, String name, FormProblems problems) {
    request.page(
        "dossiers/keys",
        request.words().text("console.keys.title"),
        ConsolePart.DOSSIERS,
        new KeysShown(
            keys.areThere(),
            keys.fingerprint().orElse(""),
            keys.key().toString(),
            keys.secret().toString(),
            name),
        problems);
  }

  private synchronized void make(RequestContext request) throws IOException {
    String name = request.field("name");
    String password = Optional.ofNullable(request.http().formParam("password")).orElse("");
    String again = Optional.ofNullable(request.http().formParam("again")).orElse("");
    FormProblems problems = new FormProblems();
    problems.require(
        !name.isEmpty() && name.length() <= LONGEST && !name.startsWith("-"),
        "name",
        Wording.of("console.write-whose-key-is-such-as-northtel"));
    problems.require(
        password.length() >= SHORTEST && password.lines().count() == 1,
        "password",
        Wording.of("console.take-a-password-of-at-least-characters", SHORTEST));
    problems.require(
        password.equals(again), "again", Wording.of("console.two-passwords-are-not-same"));
    if (problems.isEmpty() && keys.areThere()) {
      throw Refusal.conflict(Wording.of("console.key-was-made-already"));
    }
    if (problems.isEmpty()) {
      keys.make(name, password).ifPresent(wrong -> problems.add("", wrong));
    }
    if (!problems.isEmpty()) {
      show(request, name, problems);
      return;
    }
    trail.leave(request, "seal-key-made", List.of(keys.fingerprint().orElse("")));
    request.seeOther("/keys", Wording.of("console.key-was-made"));
  }

  private void signers(RequestContext request) throws IOException {
    if (!Files.isRegularFile(keys.allowedSigners())) {
      throw Refusal.notFound();
    }
    FileDownloads.download(request.http(), keys.allowedSigners(), "signing.allowed_signers");
  }
}
