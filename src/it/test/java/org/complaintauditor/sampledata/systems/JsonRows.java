package org.complaintauditor.sampledata.systems;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a table's rows as JSON objects. */
final class JsonRows {

  private JsonRows() {}

  /** A list. */
  static byte[] list(Table table) {
    return Json.bytes(objects(table));
  }

  /** A list named events. */
  static byte[] named(Table table) {
    return Json.bytes(Json.object("exported_by=%s events=%s", "warehouse", objects(table)));
  }

  /** An object per line. */
  static byte[] lines(Table table) {
    StringBuilder text = new StringBuilder();
    objects(table).forEach(object -> text.append(Json.line(object)).append('\n'));
    return text.toString().getBytes(UTF_8);
  }

  private static List<Map<String, Object>> objects(Table table) {
    return table.rows.stream().map(row -> object(table.header, row)).toList();
  }

  private static Map<String, Object> object(List<String> names, List<String> cells) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      object.put(names.get(i), cells.get(i));
    }
    return object;
  }
}
