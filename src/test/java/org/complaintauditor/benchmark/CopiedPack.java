package org.complaintauditor.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes a copy of the shipped pack in which each of the nine commitments that need no texts stands
 * several times, under ids of its own: ACK-01, ACK-11, ACK-21 ...
 */
final class CopiedPack {

  private static final Path SHIPPED = Path.of("rules", "jive-ca");
  private static final String CATALOGUE = "pack.yaml";
  private static final String ASKS_TEXTS = "CTS-02";

  /** An entry of the catalogue, up to the next one. */
  private static final Pattern ENTRY =
      Pattern.compile(" {2}- id: ([A-Z]{3}-\\d\\d)\\n(?:(?! {2}- id:).*\\n)*");

  private static final Pattern ANCHOR = Pattern.compile("&[a-z-]+ ?");
  private static final int MOST_COPIES = 10;
  private static final int NINE = 9;

  private CopiedPack() {}

  /**
   * Writes the pack into a folder, each commitment so many times, and returns how many there are.
   */
  static int write(Path folder, int times) throws IOException {
    if (times < 1 || times > MOST_COPIES) {
      throw new IllegalArgumentException(times + " times");
    }
    copy(SHIPPED, folder);
    String catalogue = Files.readString(folder.resolve(CATALOGUE));
    List<String> ids = new ArrayList<>();
    StringBuilder entries = new StringBuilder();
    Matcher entry = ENTRY.matcher(catalogue);
    while (entry.find()) {
      String id = entry.group(1);
      if (!id.equals(ASKS_TEXTS)) {
        ids.add(id);
        for (int i = 1; i < times; i++) {
          String other = other(id, i);
          String text = ANCHOR.matcher(entry.group()).replaceAll("");
          entries
              .append(text.replace("- id: " + id, "- id: " + other).stripTrailing())
              .append('\n');
          copyRules(folder, id, other);
        }
      }
    }
    if (ids.size() != NINE) {
      throw new IllegalStateException("nine commitments expected, found " + ids);
    }
    Files.writeString(folder.resolve(CATALOGUE), catalogue.stripTrailing() + "\n" + entries);
    return ids.size() * times;
  }

  private static String other(String id, int number) {
    return id.substring(0, id.length() - 2) + number + id.substring(id.length() - 1);
  }

  private static void copyRules(Path folder, String id, String other) throws IOException {
    for (String kind : List.of(".drl", ".scenarios.csv")) {
      String text = Files.readString(folder.resolve(id + kind));
      Files.writeString(folder.resolve(other + kind), text.replace(id, other));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.sorted().toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }
}
