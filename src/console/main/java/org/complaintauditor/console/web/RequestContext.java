package org.complaintauditor.console.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.model.Wording;
import org.complaintauditor.text.MessageBundle;

/** A request with who makes it, and how it is answered. */
public final class RequestContext {

  private final Context http;
  private final ConsoleCookies cookies;
  private final WebContext web;
  private final SignedIn who;
  private final MessageBundle words;

  RequestContext(
      Context http, ConsoleCookies cookies, WebContext web, SignedIn who, MessageBundle words) {
    this.http = http;
    this.cookies = cookies;
    this.web = web;
    this.who = who;
    this.words = words;
  }

  /** The request itself, for what the rest of this class does not have. */
  public Context http() {
    return http;
  }

  /** Who makes it. */
  public SignedIn who() {
    return who;
  }

  /** The words of the visitor's language. */
  public MessageBundle words() {
    return words;
  }

  /** When it is, at the desk's machine. */
  public java.time.OffsetDateTime now() {
    return web.now();
  }

  /** A named part of the path. */
  public String part(String name) {
    return http.pathParam(name);
  }

  /** A field of the form, without blanks around it; empty if it was not sent. */
  public String field(String name) {
    return Optional.ofNullable(http.formParam(name)).orElse("").strip();
  }

  /** All that was sent for a field of the form. */
  public List<String> fields(String name) {
    return http.formParams(name);
  }

  /** A parameter of the address; empty if there is none. */
  public String query(String name) {
    return Optional.ofNullable(http.queryParam(name)).orElse("").strip();
  }

  /** What the visitor's browser keeps for the console under this name. */
  public Optional<String> kept(String name) {
    return cookies.find(http, name);
  }

  /**
   * Has the browser keep something, which it gives to this console alone.
   *
   * @param seconds for how long; below zero until the browser is closed, 0 to take it back
   * @param site from which pages the browser gives it
   */
  public void keep(String name, String value, int seconds, SameSite site) {
    cookies.give(http, name, value, seconds, site);
  }

  /** Whether a script asks for a part of the page only. */
  public boolean isForPart() {
    return "true".equals(http.header("HX-Request")) && http.header("HX-Boosted") == null;
  }

  /** Answers with a page. */
  public void page(String template, String title, ConsolePart section, Object model) {
    page(template, title, section, model, new FormProblems());
  }

  /**
   * Answers with a page; one whose form has problems has status 422.
   *
   * @param template its name, below {@code console/}
   * @param title its title, in the visitor's language
   * @param section the part of the console that it belongs to
   * @param model what it shows
   * @param problems what is wrong with what was sent
   */
  public void page(
      String template, String title, ConsolePart section, Object model, FormProblems problems) {
    if (!problems.isEmpty()) {
      http.status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    answer(
        web.views().of(template, frame(title, section, problems, web.notices().take(who)), model));
  }

  /** Answers with a part of a page, for a script to put in its place. */
  public void part(String template, Object model, FormProblems problems) {
    answer(
        web.views().of(template, frame("", ConsolePart.NONE, problems, Optional.empty()), model));
  }

  /** A part of a page as text, for a stream of events. */
  public String rendered(String template, Object model) {
    return web.views()
        .of(template, frame("", ConsolePart.NONE, new FormProblems(), Optional.empty()), model);
  }

  private Page frame(
      String title, ConsolePart section, FormProblems problems, Optional<Wording> notice) {
    String query = http.queryString();
    return new Page(
        words,
        title,
        section,
        who,
        http.path() + (query == null ? "" : "?" + query),
        notice.map(words::text),
        problems,
        web.team(),
        web.version());
  }

  private void answer(String html) {
    http.contentType("text/html;charset=utf-8").result(html.getBytes(StandardCharsets.UTF_8));
  }

  /** Leads on to another page of the console after something was done. */
  public void seeOther(String path) {
    if (isForPart()) {
      http.header("HX-Redirect", path).status(HttpStatus.NO_CONTENT);
    } else {
      http.redirect(path, HttpStatus.SEE_OTHER);
    }
  }

  /** As {@link #seeOther(String)}; the page says what was done. */
  public void seeOther(String path, Wording done) {
    web.notices().leave(who, done);
    seeOther(path);
  }
}
