package org.complaintauditor.console.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** Makes pages of templates, which the build has compiled. */
public final class Views {

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  /**
   * Makes a page, or a part of one.
   *
   * @param template its name below {@code console/}, without the ending
   * @param page the frame
   * @param model what it shows
   */
  public String of(String template, Page page, Object model) {
    StringOutput output = new StringOutput();
    engine.render(
        "console/" + template + ".jte",
        Map.<String, Object>of("page", page, "model", model),
        output);
    return output.toString();
  }
}
