package org.complaintauditor.console.web;

import io.javalin.http.SameSite;

/** Lets a visitor choose the language of the pages. */
final class LanguageChoice implements Routes.Controller {

  private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;

  @Override
  public void add(Routes routes) {
    routes.post("/language", Permission.OPEN, this::choose);
  }

  private void choose(RequestContext request) {
    String language = request.field("language");
    if (ConsoleWords.has(language)) {
      request.keep(AccessFilter.LANGUAGE, language, YEAR_SECONDS, SameSite.STRICT);
    }
    String back = request.field("back");
    request.seeOther(OwnAddress.is(back) ? back : "/");
  }
}
