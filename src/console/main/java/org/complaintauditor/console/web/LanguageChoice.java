package org.complaintauditor.console.web;

import io.javalin.http.Cookie;
import io.javalin.http.SameSite;

/** Lets a visitor choose the language of the pages. */
final class LanguageChoice implements Routes.Area {

  private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;

  private final boolean encrypted;

  LanguageChoice(boolean encrypted) {
    this.encrypted = encrypted;
  }

  @Override
  public void add(Routes routes) {
    routes.post("/language", Permission.OPEN, this::choose);
  }

  private void choose(Visit visit) {
    String language = visit.field("language");
    if (ConsoleWords.has(language)) {
      Cookie cookie =
          new Cookie(
              Gate.LANGUAGE, language, "/", YEAR_SECONDS, encrypted, true, null, SameSite.STRICT);
      visit.http().cookie(cookie);
    }
    String back = visit.field("back");
    visit.seeOther(isOwn(back) ? back : "/");
  }

  /** Whether an address leads to a page of the console: a path, and no host that looks like one. */
  private static boolean isOwn(String address) {
    return address.startsWith("/")
        && !address.startsWith("//")
        && address.chars().noneMatch(letter -> letter < ' ' || letter == '\\');
  }
}
