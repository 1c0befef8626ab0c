package org.complaintauditor.sampledata.systems;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a table of canonical rows as a log: a trace per case, everything else in its events. */
final class XesRows {
  private static final Map<String, String> KEYS =
      Map.of(
          "timestamp",
          "time:timestamp",
          "activity",
          "concept:name",
          "actor",
          "org:resource",
          "actor_role",
          "org:role");

  private XesRows() {}

  static byte[] of(Table table) {
    int caseId = table.header.indexOf("case_id");
    Map<String, StringBuilder> traces = new LinkedHashMap<>();
    for (List<String> row : table.rows) {
      StringBuilder trace = traces.computeIfAbsent(row.get(caseId), XesRows::trace);
      trace.append("<event>\n");
      for (int i = 0; i < row.size(); i++) {
        if (i != caseId) {
          String key = table.header.get(i);
          attribute(trace, key.equals("timestamp") ? "date" : "string", key, row.get(i));
        }
      }
      trace.append("</event>\n");
    }
    StringBuilder log = new StringBuilder("<?xml version='1.0' encoding='UTF-8' ?>\n<log>\n");
    traces.values().forEach(trace -> log.append(trace).append("</trace>\n"));
    return log.append("</log>").toString().getBytes(UTF_8);
  }

  private static StringBuilder trace(String caseId) {
    StringBuilder trace = new StringBuilder("<trace>\n");
    attribute(trace, "string", "case_id", caseId);
    return trace;
  }

  private static void attribute(StringBuilder text, String type, String key, String value) {
    String name = key.equals("case_id") ? "concept:name" : KEYS.getOrDefault(key, key);
    text.append("<%s key=\"%s\" value=\"%s\"/>\n".formatted(type, name, XesExport.escaped(value)));
  }
}
