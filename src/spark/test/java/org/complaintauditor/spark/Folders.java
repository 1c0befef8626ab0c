package org.complaintauditor.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What two engines wrote about an export, held against each other. */
final class Folders {

  /** Number of the problems' columns that say where a row stood: file and row. */
  private static final int PLACE = 2;

  private static final long LARGE = 100 << 20;
  private static final int AROUND = 1000;

  /**
   * What may differ in a summary: which run and which build it is. The key is the object, its
   * values are fields.
   */
  private static final List<List<String>> MAY_DIFFER =
      List.of(
          List.of("run", "id"),
          List.of("run", "program"),
          List.of("run", "engine"),
          List.of("run", "options", "engine"));

  /** What differs as well where the same rows lie in files of another form. */
  private static final List<List<String>> MAY_DIFFER_BY_FORM =
      List.of(List.of("run", "inputs"), List.of("run", "reading", "files"));

  private Folders() {}

  /** The same findings, the same problems at the same places, the same figures. */
  static void same(Path single, Path cluster) {
    sameFindings(single, cluster);
    sameProblems(single, cluster);
    assertThat(summary(cluster, MAY_DIFFER)).as("summary").isEqualTo(summary(single, MAY_DIFFER));
  }

  /** The same, but for the places of rows: the export had another form. */
  static void sameApartFromPlaces(Path single, Path cluster) {
    sameFindings(single, cluster);
    assertThat(sorted(cluster.resolve("problems.csv"), Folders::withoutPlace))
        .as("problems")
        .isEqualTo(sorted(single.resolve("problems.csv"), Folders::withoutPlace));
    List<List<String>> all = new ArrayList<>(MAY_DIFFER);
    all.addAll(MAY_DIFFER_BY_FORM);
    assertThat(summary(cluster, all)).as("summary").isEqualTo(summary(single, all));
  }

  /** The same problems at the same places, in whatever order. */
  static void sameProblems(Path single, Path cluster) {
    assertThat(sorted(cluster.resolve("problems.csv"), one -> one))
        .as("problems")
        .isEqualTo(sorted(single.resolve("problems.csv"), one -> one));
  }

  /** The same findings, in the same order. */
  static void sameFindings(Path single, Path cluster) {
    if (areLarge(single, cluster)) {
      sameBytes(single.resolve("findings.csv"), cluster.resolve("findings.csv"));
      return;
    }
    List<String> expected = records(single.resolve("findings.csv"));
    List<String> found = records(cluster.resolve("findings.csv"));
    assertThat(expected).as("findings of the single machine").hasSizeGreaterThan(1);
    for (int i = 0; i < Math.min(expected.size(), found.size()); i++) {
      assertThat(found.get(i)).as("record %d of findings.csv", i).isEqualTo(expected.get(i));
    }
    assertThat(found).as("findings").hasSameSizeAs(expected);
  }

  private static boolean areLarge(Path single, Path cluster) {
    try {
      return Files.size(single.resolve("findings.csv")) > LARGE
          && Files.size(cluster.resolve("findings.csv")) > LARGE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Files that are too large to be held in memory. */
  static void sameBytes(Path expected, Path found) {
    try {
      long at = Files.mismatch(expected, found);
      assertThat(at < 0 ? "" : around(found, at))
          .as("findings at byte %d", at)
          .isEqualTo(at < 0 ? "" : around(expected, at));
      assertThat(Files.size(found)).as("size of findings").isEqualTo(Files.size(expected));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String around(Path file, long at) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      ByteBuffer bytes = ByteBuffer.allocate(AROUND);
      channel.position(Math.max(0, at - AROUND / 2)).read(bytes);
      return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }
  }

  /** How many cases there are, as the summary says. */
  static long cases(Path folder) {
    try {
      return new ObjectMapper()
          .readTree(folder.resolve("summary.json").toFile())
          .at("/population/cases")
          .asLong();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> sorted(Path file, UnaryOperator<String> seen) {
    return records(file).stream().map(seen).sorted().toList();
  }

  private static String withoutPlace(String record) {
    List<String> cells = cells(record);
    return String.join(",", cells.subList(PLACE, cells.size()));
  }

  private static String summary(Path folder, List<List<String>> withoutThese) {
    try {
      JsonNode summary = new ObjectMapper().readTree(folder.resolve("summary.json").toFile());
      for (List<String> way : withoutThese) {
        JsonNode parent = summary;
        for (String step : way.subList(0, way.size() - 1)) {
          parent = parent.path(step);
        }
        if (parent instanceof ObjectNode object) {
          object.remove(way.get(way.size() - 1));
        }
      }
      return summary.toPrettyString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The records of a CSV file as they stand there; a quoted cell may hold line ends. */
  static List<String> records(Path file) {
    return split(read(file), '\n');
  }

  private static List<String> cells(String record) {
    return split(record, ',');
  }

  /** The values of a record's cells. */
  static List<String> values(String record) {
    String line = record.startsWith("\uFEFF") ? record.substring(1) : record;
    return cells(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line).stream()
        .map(
            cell ->
                cell.startsWith("\"")
                    ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
                    : cell)
        .toList();
  }

  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '"') {
        quoted = !quoted;
      } else if (text.charAt(i) == separator && !quoted) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    if (separator == ',' || start < text.length()) { // A file ends with a line end.
      parts.add(text.substring(start));
    }
    return parts;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
