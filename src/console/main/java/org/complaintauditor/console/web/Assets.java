package org.complaintauditor.console.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** Style and scripts of the pages, which hold nothing of any case. */
final class Assets implements Routes.Controller {

  private static final Map<String, String> TYPES =
      Map.of(
          "console.css", "text/css;charset=utf-8",
          "console.js", "text/javascript;charset=utf-8",
          "decide.js", "text/javascript;charset=utf-8",
          "htmx.min.js", "text/javascript;charset=utf-8",
          "sse.js", "text/javascript;charset=utf-8",
          "upload.js", "text/javascript;charset=utf-8",
          "icon.svg", "image/svg+xml");

  private final Map<String, byte[]> contents = new TreeMap<>();

  Assets() {
    for (String name : TYPES.keySet()) {
      try (InputStream stream = Assets.class.getResourceAsStream("assets/" + name)) {
        if (stream == null) {
          throw new IllegalStateException("the program lacks " + name);
        }
        contents.put(name, stream.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void add(Routes routes) {
    TYPES.keySet().stream()
        .sorted()
        .forEach(
            name ->
                routes.get(
                    "/assets/" + name, Permission.OPEN, visit -> answer(visit.http(), name)));
  }

  private void answer(Context http, String name) {
    http.contentType(TYPES.getOrDefault(name, ""))
        .header("Cache-Control", "max-age=300")
        .result(contents.getOrDefault(name, new byte[0]));
  }
}
