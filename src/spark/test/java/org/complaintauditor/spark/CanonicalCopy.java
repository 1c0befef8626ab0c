package org.complaintauditor.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;

/**
 * An export of another system in the canonical columns: its rows are those of the material that the
 * single machine makes of it.
 */
final class CanonicalCopy {

  /** What each row of a material may say, and the column of it. */
  private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

  static {
    COLUMNS.put("event", "event_id");
    COLUMNS.put("activity", "activity");
    COLUMNS.put("actor", "actor");
    COLUMNS.put("role", "actor_role");
    COLUMNS.put("channel", "channel");
    COLUMNS.put("discloses", "discloses");
    COLUMNS.put("toRole", "to_role");
    COLUMNS.put("refersTo", "refers_to");
    COLUMNS.put("trackingNumber", "tracking_number");
    COLUMNS.put("text", "text");
    COLUMNS.put("language", "language");
  }

  private CanonicalCopy() {}

  /** Writes the rows of an export, case by case. */
  static Path of(Path export, Path csv) throws Exception {
    Path folder = Files.createTempDirectory(csv.getParent(), "material");
    BothEngines engines =
        new BothEngines(folder).with(List.of("--material", "--personal", "include"));
    BothEngines.Said said = engines.onOneMachine(List.of(export));
    assertThat(said.code()).as(said.errors()).isZero();
    List<JsonNode> cases = cases(engines.single().resolve("material/cases.jsonl.gz"));
    TreeSet<String> attributes = new TreeSet<>();
    cases.forEach(
        one ->
            one.path("rows")
                .forEach(
                    row -> row.path("attributes").fieldNames().forEachRemaining(attributes::add)));
    List<String> lines = new ArrayList<>();
    lines.add(
        line(
            Stream.of(
                    Stream.of("case_id", "timestamp"),
                    COLUMNS.values().stream(),
                    attributes.stream())
                .flatMap(one -> one)));
    for (JsonNode node : cases) {
      for (JsonNode row : node.path("rows")) {
        Stream<String> first = Stream.of(node.path("case").asText(), time(row.path("at")));
        Stream<String> told = COLUMNS.keySet().stream().map(name -> text(row.path(name)));
        Stream<String> more =
            attributes.stream().map(name -> text(row.path("attributes").path(name)));
        lines.add(line(Stream.of(first, told, more).flatMap(cell -> cell)));
      }
    }
    return Files.writeString(csv, String.join("\n", lines) + "\n");
  }

  private static List<JsonNode> cases(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> cases = new ArrayList<>();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        cases.add(json.readTree(line));
      }
    }
    return cases;
  }

  /** An instant, or a day if that is all that is known. */
  private static String time(JsonNode at) {
    return at.get(at.get(0).equals(at.get(1)) ? 0 : 2).asText();
  }

  private static String text(JsonNode value) {
    return value.isArray()
        ? StreamSupport.stream(value.spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining("|"))
        : value.asText();
  }

  private static String line(Stream<String> cells) {
    return cells
        .map(
            cell ->
                cell.matches("(?s).*[\",\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
        .collect(Collectors.joining(","));
  }
}
