package org.complaintauditor.console.web;

import io.javalin.http.SameSite;

/** Lets a visitor choose the language of the pages. */
final class LanguageChoice implements Routes.Area {

  private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;

  @Override
  public void add(Routes routes) {
    routes.post("/language", Permission.OPEN, this::choose);
  }

  private void choose(Visit visit) {
    String language = visit.field("language");
    if (ConsoleWords.has(language)) {
      visit.keep(Gate.LANGUAGE, language, YEAR_SECONDS, SameSite.STRICT);
    }
    String back = visit.field("back");
    visit.seeOther(OwnAddress.is(back) ? back : "/");
  }
}
