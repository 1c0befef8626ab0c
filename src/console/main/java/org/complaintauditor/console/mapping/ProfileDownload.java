package org.complaintauditor.console.mapping;

import java.nio.charset.StandardCharsets;
import org.complaintauditor.console.web.RequestContext;

/** Hands a profile to the browser as a file. */
final class ProfileDownload {

  private ProfileDownload() {}

  static void of(RequestContext request, String name, String text) {
    request
        .http()
        .contentType("application/yaml;charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"" + name + ".yaml\"")
        .result(text.getBytes(StandardCharsets.UTF_8));
  }
}
