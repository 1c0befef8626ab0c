package org.complaintauditor.console.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.model.Wording;
import org.complaintauditor.text.MessageBundle;

/**
 * Looks at every request before it is answered: where it comes from, who makes it, and whether that
 * person may.
 */
final class AccessFilter {

  /** The cookie with the secret of the session. */
  static final String SESSION = "session";

  /** The cookie with the language that was chosen. */
  static final String LANGUAGE = "language";

  /** The field, parameter or header with the token of the session's forms. */
  static final String TOKEN = "csrf";

  private static final String TOKEN_HEADER = "X-CSRF-Token";

  private final Origins origins;
  private final ConsoleCookies cookies;
  private final SessionBook sessions;
  private final WebContext web;

  AccessFilter(Origins origins, SessionBook sessions, WebContext web) {
    this.origins = origins;
    this.cookies = new ConsoleCookies(origins.canonical());
    this.sessions = sessions;
    this.web = web;
  }

  /** Before anything else, also of an address that there is not. */
  void first(Context http) {
    SecurityHeaders.on(http, origins.canonical().getScheme().equals("https"));
    http.attribute(
        SESSION, SignedIn.NOBODY); // Who comes from elsewhere is told nothing of a session.
    if (origins.answered(http)) {
      http.skipRemainingHandlers();
    }
    http.attribute(SESSION, null);
  }

  /** The request, if this visitor may make it. */
  RequestContext enter(Context http, Routes.Route route) {
    SignedIn who = who(http);
    if (route.permission() != Permission.OPEN) {
      if (!who.isSomebody()) {
        throw stranger(http, route);
      }
      if (!who.may(route.permission())) {
        throw notAllowed(who, route);
      }
    }
    if (route.method() == Routes.Method.POST && !who.isSomebody()) {
      requireSmall(http);
    } else if (route.method() == Routes.Method.POST) {
      requireToken(http, who);
    }
    return request(http, who);
  }

  /** What a stranger sends has come whole by now, or no thread waits for the rest. */
  private static void requireSmall(Context http) {
    long length = http.req().getContentLengthLong();
    if (length < 0 || length > WebServer.SURELY_WHOLE_BYTES) {
      throw new Refusal(
          HttpStatus.CONTENT_TOO_LARGE, Wording.of("console.what-was-sent-is-larger-than-console"));
    }
  }

  /** Who follows a link is led to where people sign in, and back; all else is refused. */
  private RuntimeException stranger(Context http, Routes.Route route) {
    boolean reads = route.method() == Routes.Method.GET && http.header("HX-Request") == null;
    if (!web.team() || !reads) {
      return new Refusal(HttpStatus.UNAUTHORIZED, notSignedIn());
    }
    String query = http.queryString();
    String then = http.path() + (query == null ? "" : "?" + query);
    return new RedirectException("/login?then=" + URLEncoder.encode(then, StandardCharsets.UTF_8));
  }

  /** Who has no password of their own yet chooses one first; who keeps the people begins there. */
  private static RuntimeException notAllowed(SignedIn who, Routes.Route route) {
    boolean mayNothingYet = who.permissions().equals(Set.of(Permission.OPEN, Permission.SIGNED_IN));
    if (mayNothingYet) {
      return new RedirectException("/account");
    }
    if (route.path().equals("/") && who.may(Permission.ADMINISTER)) {
      return new RedirectException(ConsolePart.PEOPLE.path());
    }
    return Refusal.forbidden();
  }

  private Wording notSignedIn() {
    return web.team()
        ? Wording.of("console.you-are-not-signed")
        : Wording.of("console.console-belongs-to-whoever-started");
  }

  /**
   * A request for a page that says what is wrong; of nobody, where it cannot be found out who it
   * is.
   */
  RequestContext request(Context http) {
    try {
      return request(http, who(http));
    } catch (RuntimeException e) {
      return request(http, SignedIn.NOBODY);
    }
  }

  private RequestContext request(Context http, SignedIn who) {
    return new RequestContext(http, cookies, web, who, words(http));
  }

  private SignedIn who(Context http) {
    SignedIn known = http.attribute(SESSION);
    if (known == null) {
      known = cookies.find(http, SESSION).flatMap(sessions::find).orElse(SignedIn.NOBODY);
      http.attribute(SESSION, known);
    }
    return known;
  }

  /**
   * The token comes in a header from scripts, in the address of forms with files (so that it is
   * seen before the files are), and in a field of all others.
   */
  private static void requireToken(Context http, SignedIn who) {
    String given =
        Optional.ofNullable(http.header(TOKEN_HEADER))
            .or(() -> Optional.ofNullable(http.queryParam(TOKEN)))
            .or(
                () ->
                    http.isMultipart()
                        ? Optional.empty()
                        : Optional.ofNullable(http.formParam(TOKEN)))
            .orElse("");
    if (!Secret.same(given, who.csrf())) {
      throw new Refusal(HttpStatus.FORBIDDEN, Wording.of("console.page-is-of-an-earlier-session"));
    }
  }

  private MessageBundle words(Context http) {
    String chosen = cookies.find(http, LANGUAGE).orElse("");
    if (ConsoleWords.has(chosen)) {
      return ConsoleWords.in(chosen);
    }
    return ConsoleWords.in(
        accepted(Optional.ofNullable(http.header("Accept-Language")).orElse(""))
            .orElse(web.language()));
  }

  /** The first of the browser's languages that there are words in (RFC 9110, 12.5.4). */
  private static Optional<String> accepted(String header) {
    for (String range : header.split(",", -1)) {
      String language = range.split("[-;]", -1)[0].strip().toLowerCase(Locale.ROOT);
      if (ConsoleWords.has(language)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
