package org.complaintauditor.sampledata.systems;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Lists of ServiceNow's Customer Service Management, exported as CSV by a user in Toronto: the
 * cases, the audit of their fields, the journal, and the users. Times are in that user's zone and
 * format.
 */
final class ServiceNowExport implements SystemExport {
  private final DateTimeFormatter times;

  /**
   * An export.
   *
   * @param timePattern the exporting user's date format
   */
  ServiceNowExport(String timePattern) {
    times = DateTimeFormatter.ofPattern(timePattern, Locale.ROOT);
  }

  @Override
  public String profile() {
    return "servicenow";
  }

  @Override
  public String caseId(int history) {
    return "CS%07d".formatted(1000 + history);
  }

  @Override
  public List<Loss> losses() {
    return List.of(Loss.DISCLOSURES, Loss.CUSTOMER_TYPE, Loss.STANCE_AS_FIELD, Loss.NEW_OWNER);
  }

  private static String sysId(String kind, int number) {
    return "%s%029x".formatted(kind, 0x5f3759dfL * (number + 7));
  }

  private static String caseKey(int history) {
    return sysId("c5e", history);
  }

  /** The lists while they are filled. */
  private final class Lists {
    final Table cases =
        new Table(
            "number,sys_id,short_description,description,contact_type,contact,consumer,opened_at,"
                + "opened_by,state,priority,assignment_group,parent,resolution_code");
    final Table audit =
        new Table(
            "sys_id,tablename,documentkey,fieldname,oldvalue,newvalue,user,reason,sys_created_on");
    final Table journal =
        new Table("sys_id,name,element,element_id,value,sys_created_on,sys_created_by");
    final Table users = new Table("sys_id,user_name,name,email,title,sys_class_name,active");
    final Set<Person> known = new LinkedHashSet<>();
    int number;
    String state = "";

    void tell(History history) {
      state = "1";
      known.add(history.customer);
      change(history, history.receipt().at(), "system", "priority", "", "3");
      for (Happening happening : history.happenings()) {
        if (!happening.actor().isCustomer() && !happening.actor().isRobot()) {
          known.add(happening.actor());
        }
        tell(history, happening);
      }
      if (state.equals("6")) {
        // closed by a scheduled job, days later
        Happening last = history.happenings().get(history.happenings().size() - 1);
        state(history, last.at().plusDays(5), "system", "3");
      }
      Happening receipt = history.receipt();
      cases.row(
          caseId(history.number),
          caseKey(history.number),
          history.subject,
          receipt.text(),
          switch (history.channel) {
            case "PHONE" -> "phone";
            case "EMAIL" -> "email";
            default -> "web";
          },
          "",
          sysId("0a1", history.customer.number()),
          time(receipt.at()),
          receipt.actor().isCustomer() ? "guest" : sysId("0a1", receipt.actor().number()),
          state,
          "3",
          history.attributes.getOrDefault("team", ""),
          history.all("MERGED").isEmpty() ? "" : caseKey(history.all("MERGED").get(0).refersTo()),
          history.all("MERGED").isEmpty() ? "" : "Duplicate");
    }

    private void tell(History history, Happening happening) {
      LocalDateTime at = happening.at();
      String user = happening.actor().isRobot() ? "system" : happening.actor().login();
      if (happening.isToCustomer() || happening.is("MESSAGE_RECEIVED")) {
        journal(history, at, user, "comments", happening.text());
        // the audit has the text of every comment, too
        change(history, at, user, "comments", "", happening.text());
        if (happening.is("MESSAGE_SENT") && state.equals("1")) {
          state(history, at, user, "10");
        }
      } else if (happening.is("NOTE")) {
        journal(history, at, user, "work_notes", happening.text());
        change(history, at, user, "work_notes", "", happening.text());
      } else if (happening.isStance()) {
        change(
            history,
            at,
            history.agent().login(),
            "u_customer_stance",
            "",
            happening.activity().toLowerCase(Locale.ROOT).replace('_', ' '));
      } else {
        tellInternal(history, happening, user);
      }
    }

    private void tellInternal(History history, Happening happening, String user) {
      LocalDateTime at = happening.at();
      switch (happening.activity()) {
        case "ESCALATED" -> {
          change(history, at, user, "active_escalation", "", sysId("e5c", history.number));
          // ServiceNow's own clock
          change(history, at.plusHours(1), "system", "escalation", "0", "1");
        }
        case "MERGED" -> change(history, at, user, "resolution_code", "", "Duplicate");
        case "WAITING_ON_CUSTOMER" -> state(history, at, user, "18");
        case "CLOSED" -> state(history, at, user, "6");
        case "REOPENED" -> state(history, at, user, "10");
        default -> {
          // The receipt is in the list of cases; an investigation is recorded nowhere.
        }
      }
    }

    private void state(History history, LocalDateTime at, String user, String to) {
      change(history, at, user, "state", state, to);
      state = to;
    }

    private void change(
        History history, LocalDateTime at, String user, String field, String from, String to) {
      audit.row(
          sysId("a0d", ++number),
          "sn_customerservice_case",
          caseKey(history.number),
          field,
          from,
          to,
          user,
          "",
          time(at));
    }

    private void journal(
        History history, LocalDateTime at, String user, String element, String text) {
      journal.row(
          sysId("1e1", ++number),
          "sn_customerservice_case",
          element,
          caseKey(history.number),
          text,
          time(at),
          user);
    }
  }

  @Override
  public Map<String, byte[]> files(List<History> histories) {
    Lists lists = new Lists();
    for (History history : histories) {
      lists.tell(history);
    }
    // An incident of the same desk, which is no complaint, and a row that both exports hold.
    LocalDateTime other = LocalDateTime.parse("2026-02-27T08:00:00");
    lists.audit.row(
        sysId("a0d", 9001),
        "incident",
        sysId("1c1", 1),
        "state",
        "1",
        "6",
        "ohaddad",
        "",
        time(other));
    lists.journal.row(
        sysId("1e1", 9002),
        "incident",
        "comments",
        sysId("1c1", 1),
        "Fixed.",
        time(other),
        "ohaddad");
    lists.journal.again();
    lists.journal.rows.add(lists.journal.rows.get(0));
    for (Person person : lists.known) {
      lists.users.row(
          sysId("0a1", person.number()),
          person.login(),
          person.name(),
          person.email(),
          person.title(),
          person.isCustomer() ? "csm_consumer_user" : "sys_user",
          "true");
    }
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("sn_customerservice_case.csv", lists.cases.utf8(Table.Style.QUOTED));
    files.put("sys_audit.csv", lists.audit.utf8(Table.Style.QUOTED));
    files.put("sys_journal_field.csv", lists.journal.utf8(Table.Style.QUOTED));
    files.put("sys_user.csv", lists.users.utf8(Table.Style.QUOTED));
    return files;
  }

  private String time(LocalDateTime at) {
    return times.format(at);
  }
}
