package org.complaintauditor.sampledata.systems;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * ServiceNow's incidents as an event log: one row per update, the whole record each time, {@code ?}
 * for nothing. Rows are by incident, not by time, and updates that change no state are among them.
 */
final class IncidentLogExport implements SystemExport {
  private static final DateTimeFormatter TIMES =
      DateTimeFormatter.ofPattern("d/M/uuuu HH:mm", Locale.ROOT);
  private static final List<String> COLUMNS =
      List.of(
          ("number,incident_state,active,reassignment_count,reopen_count,sys_mod_count,made_sla,"
                  + "caller_id,opened_by,opened_at,sys_created_by,sys_created_at,sys_updated_by,"
                  + "sys_updated_at,contact_type,location,category,subcategory,u_symptom,cmdb_ci,impact,"
                  + "urgency,priority,assignment_group,assigned_to,knowledge,u_priority_confirmation,"
                  + "notify,problem_id,rfc,vendor,caused_by,closed_code,resolved_by,resolved_at,closed_at")
              .split(","));

  @Override
  public String profile() {
    return "servicenow";
  }

  @Override
  public String caseId(int history) {
    return "INC%07d".formatted(45 + history);
  }

  @Override
  public List<Loss> losses() {
    return List.of(Loss.DISCLOSURES, Loss.CUSTOMER_TYPE, Loss.SECONDS, Loss.MESSAGES);
  }

  @Override
  public Map<String, byte[]> files(List<History> histories) {
    Table table = new Table(COLUMNS);
    for (History history : histories) {
      List<List<String>> rows = new ArrayList<>();
      String state = "New";
      int update = 0;
      rows.add(row(history, history.receipt().at().plusMinutes(7), state, update));
      for (Happening happening : history.happenings().subList(1, history.happenings().size())) {
        if (happening.actor().isCustomer() && !happening.is("MESSAGE_RECEIVED")) {
          continue;
        }
        state =
            switch (happening.activity()) {
              case "WAITING_ON_CUSTOMER" -> "Awaiting User Info";
              case "CLOSED" -> "Resolved";
              case "REOPENED" -> "Active";
              case "MESSAGE_RECEIVED" -> state.equals("Awaiting User Info") ? "Active" : state;
              default -> state.equals("New") ? "Active" : state;
            };
        update += happening.isToCustomer() ? 2 : 1;
        rows.add(row(history, happening.at(), state, update));
      }
      if (state.equals("Resolved")) {
        rows.add(
            row(history, LocalDateTime.parse(last(history)).plusDays(5), "Closed", update + 1));
      }
      // The numbers of the updates tell their order; 10 comes after 9.
      rows.sort((a, b) -> a.get(5).compareTo(b.get(5)));
      rows.forEach(table::row);
    }
    return Map.of("incidents.csv", table.utf8(Table.Style.PLAIN));
  }

  private static String last(History history) {
    return history.happenings().get(history.happenings().size() - 1).at().toString();
  }

  private List<String> row(History history, LocalDateTime at, String state, int update) {
    Map<String, String> cells = new HashMap<>();
    Happening receipt = history.receipt();
    cells.put("number", caseId(history.number));
    cells.put("incident_state", state);
    cells.put("active", String.valueOf(!state.equals("Closed")));
    cells.put("sys_mod_count", String.valueOf(update));
    cells.put("made_sla", "true");
    cells.put("caller_id", "Caller " + history.customer.number());
    cells.put("opened_by", "Opened by  " + receipt.actor().number());
    cells.put("opened_at", TIMES.format(receipt.at()));
    cells.put("sys_created_by", "Created by 6");
    cells.put("sys_created_at", TIMES.format(receipt.at().plusMinutes(7)));
    cells.put("sys_updated_by", "Updated by " + history.agent().number());
    cells.put("sys_updated_at", TIMES.format(at));
    cells.put(
        "contact_type",
        switch (history.channel) {
          case "PHONE" -> "Phone";
          case "EMAIL" -> "Email";
          default -> "Self service";
        });
    cells.put("category", "Category " + history.number);
    cells.put("priority", "3 - Moderate");
    cells.put("assignment_group", history.attributes.getOrDefault("team", "?"));
    return COLUMNS.stream().map(column -> cells.getOrDefault(column, "?")).toList();
  }
}
