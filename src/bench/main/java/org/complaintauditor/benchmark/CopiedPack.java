package org.complaintauditor.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * Writes a copy of the shipped pack in which each of the nine commitments that need no texts stands
 * several times, under ids of its own: ACK-01, ACK-11, ACK-21 ...
 */
final class CopiedPack {

  private static final Path SHIPPED = Path.of("rules", "jive-ca");
  private static final String CATALOGUE = "pack.yaml";
  private static final String ASKS_TEXTS = "CTS-02";

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
    Path catalogue = folder.resolve(CATALOGUE);
    List<Map<?, ?>> commitments = commitments(Files.readString(catalogue));
    if (commitments.size() != NINE) {
      throw new IllegalStateException(commitments.size() + " commitments");
    }
    List<Map<String, Object>> copies = new ArrayList<>();
    for (int i = 1; i < times; i++) {
      for (Map<?, ?> commitment : commitments) {
        String id = String.valueOf(commitment.get("id"));
        Map<String, Object> copy = new LinkedHashMap<>();
        commitment.forEach((key, value) -> copy.put(String.valueOf(key), unshared(value)));
        copy.put("id", other(id, i));
        copies.add(copy);
        copyRules(folder, id, other(id, i));
      }
    }
    if (!copies.isEmpty()) {
      String entries = yaml().dump(copies).indent(2);
      Files.writeString(catalogue, Files.readString(catalogue).stripTrailing() + "\n" + entries);
    }
    return commitments.size() * times;
  }

  private static List<Map<?, ?>> commitments(String catalogue) {
    Map<String, Object> pack = yaml().load(catalogue);
    List<Map<?, ?>> commitments = new ArrayList<>();
    for (Object entry : (List<?>) pack.get("commitments")) {
      Map<?, ?> commitment = (Map<?, ?>) entry;
      if (!ASKS_TEXTS.equals(commitment.get("id"))) {
        commitments.add(commitment);
      }
    }
    return commitments;
  }

  /** The value without references to parts of others, of which a catalogue can hold 50 only. */
  private static Object unshared(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      map.forEach((key, part) -> copy.put(key, unshared(part)));
      return copy;
    }
    return value instanceof List<?> list ? list.stream().map(CopiedPack::unshared).toList() : value;
  }

  private static Yaml yaml() {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setAllowUnicode(true);
    options.setWidth(Integer.MAX_VALUE);
    return new Yaml(options);
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
