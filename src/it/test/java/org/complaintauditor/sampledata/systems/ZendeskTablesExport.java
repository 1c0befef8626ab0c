package org.complaintauditor.sampledata.systems;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Zendesk as connectors put it into a warehouse: a table per object, times in UTC without an
 * offset, one row per change of a field without the value before. Rows are in no order.
 */
final class ZendeskTablesExport implements SystemExport {
  private static final String SYNCED = "2026-04-01 02:32:49.426";

  @Override
  public String profile() {
    return "zendesk";
  }

  @Override
  public String caseId(int history) {
    return String.valueOf(35435 + history);
  }

  @Override
  public List<Loss> losses() {
    return List.of(
        Loss.DISCLOSURES,
        Loss.CUSTOMER_TYPE,
        Loss.STANCE_AS_FIELD,
        Loss.NEW_OWNER,
        Loss.LEADS,
        Loss.AUTOMATIC);
  }

  /** The tables while they are filled. */
  private final class Tables {
    final Table tickets =
        new Table(
            "id,_fivetran_synced,created_at,description,requester_id,status,subject,submitter_id,"
                + "via_channel,merged_ticket_ids");
    final Table comments = new Table("id,_fivetran_synced,body,created,public,ticket_id,user_id");
    final Table changes = new Table("field_name,ticket_id,updated,_fivetran_synced,user_id,value");
    final Table users = new Table("id,_fivetran_synced,email,name,restricted_agent,role");
    final Set<Person> known = new LinkedHashSet<>();
    int number;

    void tell(History history) {
      known.add(history.customer);
      Set<String> tags = ZendeskExport.tags(history);
      Happening receipt = history.receipt();
      change(history, receipt.at(), receipt.actor(), "status", "new");
      change(history, receipt.at(), receipt.actor(), "tags", tags(tags));
      comment(history, receipt);
      String status = "new";
      for (Happening happening : history.happenings()) {
        if (!happening.actor().isRobot()) {
          known.add(happening.actor());
        }
        switch (happening.activity()) {
          case "MESSAGE_RECEIVED",
              "MESSAGE_SENT",
              "ACKNOWLEDGEMENT_SENT",
              "OUTCOME_SENT",
              "NOTE" -> {
            if (!happening.actor().isRobot()) {
              comment(history, happening);
            }
          }
          case "WAITING_ON_CUSTOMER" -> status = status(history, happening, "pending");
          case "CLOSED" -> status = status(history, happening, "solved");
          case "REOPENED" -> status = status(history, happening, "open");
          case "MERGED" -> tag(history, happening, tags, "closed_by_merge");
          case "COMPLAINT_RECEIVED", "INVESTIGATION_CONCLUDED" -> {
            // the ticket; and what nobody records
          }
          default -> tag(history, happening, tags, happening.activity().toLowerCase(Locale.ROOT));
        }
        if (happening.is("MESSAGE_RECEIVED") && status.equals("pending")) {
          status = status(history, happening, "open");
        }
      }
      tickets.row(
          caseId(history.number),
          SYNCED,
          time(receipt.at()),
          receipt.text(),
          String.valueOf(ZendeskExport.id(history.customer)),
          status,
          history.subject,
          String.valueOf(ZendeskExport.id(receipt.actor())),
          switch (history.channel) {
            case "PHONE" -> "voice";
            case "EMAIL" -> "email";
            default -> "web";
          },
          "[]");
    }

    /** A tag that is still there must go before it can be set again. */
    private void tag(History history, Happening happening, Set<String> tags, String tag) {
      Person who = happening.isStance() ? history.agent() : happening.actor();
      if (tags.remove(tag)) {
        change(history, happening.at().minusMinutes(1), who, "tags", tags(tags));
      }
      tags.add(tag);
      change(history, happening.at(), who, "tags", tags(tags));
    }

    private static String tags(Set<String> tags) {
      return "[\"" + String.join("\", \"", tags) + "\"]";
    }

    private String status(History history, Happening happening, String status) {
      change(history, happening.at(), happening.actor(), "status", status);
      return status;
    }

    private void change(History history, LocalDateTime at, Person who, String field, String value) {
      changes.row(
          field,
          caseId(history.number),
          time(at),
          SYNCED,
          String.valueOf(ZendeskExport.id(who)),
          value);
    }

    private void comment(History history, Happening happening) {
      comments.row(
          String.valueOf(1_030_820_361_033L + 17L * ++number),
          SYNCED,
          happening.text(),
          time(happening.at()),
          String.valueOf(!happening.is("NOTE")).toUpperCase(Locale.ROOT),
          caseId(history.number),
          String.valueOf(ZendeskExport.id(happening.actor())));
    }
  }

  @Override
  public Map<String, byte[]> files(List<History> histories) {
    Tables tables = new Tables();
    histories.forEach(tables::tell);
    for (Person person : tables.known) {
      tables.users.row(
          String.valueOf(ZendeskExport.id(person)),
          SYNCED,
          person.email(),
          person.name(),
          "FALSE",
          person.isCustomer() ? "end-user" : "agent");
    }
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("ticket.csv", backwards(tables.tickets).utf8(Table.Style.PLAIN));
    files.put("ticket_comment.csv", backwards(tables.comments).utf8(Table.Style.PLAIN));
    files.put("ticket_field_history.csv", backwards(tables.changes).utf8(Table.Style.PLAIN));
    files.put("user.csv", tables.users.utf8(Table.Style.PLAIN));
    return files;
  }

  private static Table backwards(Table table) {
    List<List<String>> rows = new ArrayList<>(table.rows);
    java.util.Collections.reverse(rows);
    Table reversed = new Table(table.header);
    reversed.rows.addAll(rows);
    return reversed;
  }

  private static String time(LocalDateTime at) {
    return ZendeskExport.utc(at).replace('T', ' ').replace("Z", "");
  }
}
