package org.complaintauditor.sampledata.systems;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Puts the records of files in another order: rows below a header, objects in a list. */
final class Shuffled {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Random random;

  Shuffled(long seed) {
    random = new Random(seed);
  }

  Map<String, byte[]> files(Map<String, byte[]> files) throws IOException {
    Map<String, byte[]> shuffled = new LinkedHashMap<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      String text = new String(file.getValue(), UTF_8);
      String other =
          file.getKey().endsWith(".csv")
              ? rows(text)
              : file.getKey().endsWith(".json") ? objects(text) : text;
      shuffled.put(file.getKey(), other.getBytes(UTF_8));
    }
    return shuffled;
  }

  private String rows(String csv) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (CSVRecord row : CSVFormat.RFC4180.parse(new StringReader(csv))) {
      rows.add(row.toList());
    }
    Table table = new Table(rows.remove(0));
    Collections.shuffle(rows, random);
    rows.forEach(table::row);
    return table.text(Table.Style.PLAIN);
  }

  private String objects(String json) throws IOException {
    JsonNode root = MAPPER.readTree(json);
    shuffle(root);
    return MAPPER.writeValueAsString(root);
  }

  /** Lists of texts, such as tags, stay as they are. */
  private void shuffle(JsonNode node) {
    node.forEach(this::shuffle);
    if (node instanceof ArrayNode list && !list.isEmpty() && list.get(0).isObject()) {
      List<JsonNode> elements = new ArrayList<>();
      list.forEach(elements::add);
      Collections.shuffle(elements, random);
      list.removeAll();
      list.addAll(elements);
    }
  }
}
