package org.complaintauditor.sampledata.systems;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Case histories as canonical rows; as files, a list of them in JSON. */
final class CanonicalExport implements SystemExport {
  private static final List<String> COLUMNS =
      List.of(
          ("case_id,event_id,timestamp,activity,actor,actor_role,channel,discloses,to_role,"
                  + "refers_to,customer_type,tracking_number,text,language,team,product,province")
              .split(","));

  @Override
  public String profile() {
    return "canonical";
  }

  @Override
  public String caseId(int history) {
    return "N26-%03d".formatted(history);
  }

  @Override
  public List<Loss> losses() {
    return List.of();
  }

  /** A list of the tickets' events, as a warehouse answers a query. Empty cells are left out. */
  @Override
  public Map<String, byte[]> files(List<History> histories) {
    Table table = table(histories, this::caseId, true);
    List<Map<String, Object>> events = new ArrayList<>();
    for (List<String> row : table.rows) {
      Map<String, Object> event = new LinkedHashMap<>();
      for (int i = 0; i < row.size(); i++) {
        // null here, nothing there: both are empty
        if (!row.get(i).isEmpty() || i % 2 == 0) {
          event.put(table.header.get(i), row.get(i).isEmpty() ? null : row.get(i));
        }
      }
      events.add(event);
    }
    // overlapping pages
    events.add(events.get(events.size() - 1));
    return Map.of("events.json", Json.bytes(events));
  }

  /**
   * The rows.
   *
   * @param caseIds names the cases, as a system does
   * @param discloses whether there is a column for disclosures
   */
  static Table table(List<History> histories, IntFunction<String> caseIds, boolean discloses) {
    Table table =
        new Table(
            COLUMNS.stream().filter(column -> discloses || !column.equals("discloses")).toList());
    for (History history : histories) {
      int number = 0;
      for (Happening happening : history.happenings()) {
        number++;
        Map<String, String> cells = cells(history, happening, caseIds, number);
        table.row(table.header.stream().map(column -> cells.getOrDefault(column, "")).toList());
      }
    }
    return table;
  }

  private static Map<String, String> cells(
      History history, Happening happening, IntFunction<String> caseIds, int number) {
    Map<String, String> cells = new LinkedHashMap<>(history.attributes);
    cells.put("case_id", caseIds.apply(history.number));
    cells.put("event_id", "E%02d%02d".formatted(history.number, number));
    cells.put("timestamp", happening.timestamp());
    cells.put("activity", happening.activity());
    cells.put("actor", happening.actor().login());
    cells.put("actor_role", happening.actor().role());
    cells.put("channel", happening.channel());
    cells.put("discloses", happening.discloses());
    cells.put("to_role", happening.toRole());
    cells.put("refers_to", happening.refersTo() == 0 ? "" : caseIds.apply(happening.refersTo()));
    cells.put("tracking_number", history.trackingNumber());
    cells.put("text", happening.text());
    cells.put("language", history.language);
    return cells;
  }
}
