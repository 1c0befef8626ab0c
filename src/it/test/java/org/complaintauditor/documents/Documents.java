package org.complaintauditor.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The pages in Markdown that people write or that are made for them. */
final class Documents {
  private static final List<String> FOLDERS =
      List.of("docs", "sample-data", "reports", "rules", "src");

  private Documents() {}

  static List<Path> all() throws IOException {
    List<Path> pages = new ArrayList<>();
    for (String page : List.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md")) {
      pages.add(Path.of(page));
    }
    for (String folder : FOLDERS) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
      }
    }
    return pages;
  }

  /** The lines of a page outside of its fenced blocks. */
  static List<String> prose(Path page) throws IOException {
    List<String> prose = new ArrayList<>();
    boolean isFenced = false;
    for (String line : Files.readAllLines(page)) {
      boolean isFence = line.strip().startsWith("```");
      isFenced ^= isFence;
      prose.add(isFenced || isFence ? "" : line);
    }
    return prose;
  }
}
