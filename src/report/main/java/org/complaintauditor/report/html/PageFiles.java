package org.complaintauditor.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files of the pages: the front page, what it is made with, and the data that it loads. */
final class PageFiles {

  /** The page's own scripts, in the order in which they are loaded. */
  static final List<String> SCRIPTS =
      List.of(
          "start.js",
          "words.js",
          "dom.js",
          "store.js",
          "address.js",
          "filter.js",
          "download.js",
          "list.js",
          "timeline.js",
          "proof.js",
          "case.js",
          "charts.js",
          "main.js");

  /** The folder of style sheet and scripts. */
  static final String ASSETS_FOLDER = "assets";

  /** The folder of data. */
  static final String DATA_FOLDER = "data";

  private static final List<String> ASSETS = List.of("report.css");
  private static final List<String> CHARTS = List.of("echarts.common.min.js", "LICENSE", "NOTICE");

  private final Path folder;
  private final List<Path> written = new ArrayList<>();

  /** Makes the folder. */
  PageFiles(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder.resolve(ASSETS_FOLDER));
    Files.createDirectories(folder.resolve(DATA_FOLDER));
  }

  /** The page that is opened first. */
  Path front() {
    return folder.resolve("index.html");
  }

  /** Writes a script with data. */
  void data(String name, String script) throws IOException {
    Path file = folder.resolve(DATA_FOLDER).resolve(name + ".js");
    Files.write(file, script.getBytes(StandardCharsets.UTF_8));
    written.add(file);
  }

  /** Copies scripts, style sheet and chart library. */
  void copyAssets(List<String> scripts) throws IOException {
    for (String name : scripts) {
      copy(name, name);
    }
    for (String name : ASSETS) {
      copy(name, name);
    }
    for (String name : CHARTS) {
      copy("charts/" + name, name.endsWith(".js") ? name : "echarts-" + name + ".txt");
    }
  }

  private void copy(String resource, String name) throws IOException {
    Path file = folder.resolve(ASSETS_FOLDER).resolve(name);
    try (InputStream stream = PageFiles.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("the program lacks " + resource);
      }
      Files.write(file, stream.readAllBytes());
    }
    written.add(file);
  }

  /** All files written so far, but for the front page. */
  List<Path> written() {
    return List.copyOf(written);
  }
}
