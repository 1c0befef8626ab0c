package org.complaintauditor.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * A pack of a water company, which has another ombudsman than the shipped one and words of its own.
 * How verdicts come about is what the shipped pack says, and what these rules are called.
 */
final class WaterPack {

  /** What its desk exported: one case for each thing that its words can do. */
  static final Path EXPORT = Path.of("src/it/test/resources/springfield-water.csv");

  private static final Path FILES = Path.of("src/it/test/resources/springfield-water");

  private WaterPack() {}

  /** The pack in a new folder below this one. */
  static EditedPack in(Path folder) throws IOException {
    Files.createDirectory(folder);
    try (Stream<Path> files = Files.list(FILES)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    String judging = Files.readString(EditedPack.SHIPPED.resolve("judging.drl"));
    Files.writeString(
        folder.resolve("judging.drl"),
        judging.replaceFirst("(?m)^package .*;$", "package rules.springfield_water;"));
    String names = Files.readString(EditedPack.SHIPPED.resolve("rule-names.yaml"));
    Files.writeString(
        folder.resolve("rule-names.yaml"),
        names.substring(names.indexOf("# judging.drl")),
        StandardOpenOption.APPEND);
    return new EditedPack(folder);
  }

  /** The pack with its words declared in the opposite order, so that each has another ordinal. */
  static EditedPack turnedIn(Path folder) throws IOException {
    EditedPack pack = in(folder);
    Path catalogue = folder.resolve("pack.yaml");
    List<String> lines = Files.readAllLines(catalogue);
    int start = lines.indexOf("words:") + 1;
    int end = lines.indexOf("problems:");
    List<List<String>> lists = new ArrayList<>();
    for (String line : lines.subList(start, end)) {
      if (!line.startsWith("    ")) {
        lists.add(new ArrayList<>());
      }
      lists.get(lists.size() - 1).add(line);
    }
    lists.forEach(list -> Collections.reverse(list.subList(1, list.size())));
    Collections.reverse(lists);
    List<String> turned = new ArrayList<>(lines.subList(0, start));
    lists.forEach(turned::addAll);
    turned.addAll(lines.subList(end, lines.size()));
    Files.write(catalogue, turned);
    return pack;
  }
}
