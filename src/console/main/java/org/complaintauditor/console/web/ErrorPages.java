package org.complaintauditor.console.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.OutputStream;
import org.complaintauditor.model.Worded;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.database.WorkspaceException;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what is wrong, as a page in the visitor's language. */
public final class ErrorPages {

  /** Most bytes of a refused request that are read, so that its sender reads why. */
  private static final long MOST_TAKEN = 64L << 20;

  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

  private final AccessFilter access;
  private final boolean team;

  ErrorPages(AccessFilter access, boolean team) {
    this.access = access;
    this.team = team;
  }

  /**
   * What the page shows.
   *
   * @param status the status of the answer
   * @param what what is wrong
   * @param signIn whether signing in would help
   */
  public record Shown(int status, Wording what, boolean signIn) {}

  void add(RoutesConfig routes) {
    routes.exception(
        Refusal.class, (refusal, http) -> say(http, refusal.status(), refusal.wording()));
    routes.exception(
        RedirectException.class, (detour, http) -> access.request(http).seeOther(detour.path()));
    routes.exception(WorkspaceException.class, this::database);
    routes.exception(HttpResponseException.class, this::library);
    // Who goes away in the middle of a request waits for no answer, and is no fault of ours.
    routes.exception(EofException.class, (gone, http) -> LOG.debug("a request broke off"));
    routes.exception(Exception.class, this::unexpected);
    routes.error(
        HttpStatus.NOT_FOUND.getCode(),
        http -> {
          if (http.resultInputStream() == null || http.attribute("said") == null) {
            Refusal refusal = Refusal.notFound();
            say(http, refusal.status(), refusal.wording());
          }
        });
  }

  /** A database that is away for a while is no fault of the visitor, and may be back soon. */
  private void database(WorkspaceException problem, Context http) {
    if (!problem.isOutage()) {
      say(http, HttpStatus.UNPROCESSABLE_CONTENT, problem.wording());
      return;
    }
    LOG.error("{} failed: {}", http.endpoint().path, problem.getMessage());
    http.header("Retry-After", "30");
    http.attribute(AccessFilter.SESSION, SignedIn.NOBODY); // Who it is stands in that database.
    say(
        http,
        HttpStatus.SERVICE_UNAVAILABLE,
        Wording.of("console.database-of-console-cannot-be-reached"));
  }

  private void library(HttpResponseException refused, Context http) {
    HttpStatus status = HttpStatus.forStatus(refused.getStatus());
    Wording what =
        switch (status) {
          case NOT_FOUND -> Refusal.notFound().wording();
          case METHOD_NOT_ALLOWED -> Wording.of("console.address-cannot-be-used-in-way");
          case CONTENT_TOO_LARGE -> Wording.of("console.what-was-sent-is-larger-than-console");
          default -> Wording.of("console.request-cannot-be-answered", status.getCode());
        };
    say(http, status, what);
  }

  private void unexpected(Exception problem, Context http) {
    if (problem instanceof Worded worded) {
      say(http, HttpStatus.UNPROCESSABLE_CONTENT, worded.wording());
      return;
    }
    // Where it happened is told, never the message: it may hold words of a customer.
    LOG.error(
        "{} {} failed: {} at {}",
        http.req().getMethod(),
        http.endpoint().path,
        problem.getClass().getName(),
        problem.getStackTrace().length == 0 ? "" : problem.getStackTrace()[0]);
    say(
        http,
        HttpStatus.INTERNAL_SERVER_ERROR,
        Wording.of("console.something-is-wrong-with-program"));
  }

  /**
   * A browser that is still sending shows no answer if its connection is closed meanwhile. What is
   * far too large, or of a stranger, is not waited for.
   */
  private void takeRest(Context http) {
    long length = http.req().getContentLengthLong();
    if (length < 0 || length > MOST_TAKEN || !access.request(http).who().isSomebody()) {
      return;
    }
    try {
      http.req().getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException | RuntimeException e) {
      LOG.debug("the rest did not come: {}", e.getClass().getName());
    }
  }

  private void say(Context http, HttpStatus status, Wording what) {
    if (status == HttpStatus.CONTENT_TOO_LARGE || status == HttpStatus.INSUFFICIENT_STORAGE) {
      takeRest(http);
    }
    http.attribute("said", true);
    http.status(status);
    RequestContext request = access.request(http);
    boolean signIn = team && status == HttpStatus.UNAUTHORIZED;
    Shown shown = new Shown(status.getCode(), what, signIn);
    if (request.isForPart()) {
      http.header("HX-Retarget", "#alert").header("HX-Reswap", "innerHTML");
      request.part("alert", shown, new FormProblems());
    } else {
      request.page(
          "error", request.words().text("console.error." + key(status)), ConsolePart.NONE, shown);
    }
    http.status(status);
  }

  private static String key(HttpStatus status) {
    return switch (status) {
      case UNAUTHORIZED -> "sign-in";
      case FORBIDDEN -> "forbidden";
      case NOT_FOUND -> "not-found";
      case CONFLICT -> "conflict";
      default -> status.getCode() < 500 ? "refused" : "defect";
    };
  }
}
