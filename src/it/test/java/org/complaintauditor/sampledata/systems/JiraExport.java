package org.complaintauditor.sampledata.systems;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the search of Jira's REST API answers for a service project, with changelog: two pages that
 * overlap by an issue.
 */
final class JiraExport implements SystemExport {
  private static final DateTimeFormatter TIMES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSZ", Locale.ROOT);

  @Override
  public String profile() {
    return "jira-service-management";
  }

  @Override
  public String caseId(int history) {
    return "COMP-" + (310 + history);
  }

  @Override
  public List<Loss> losses() {
    return List.of(
        Loss.DISCLOSURES, Loss.CUSTOMER_TYPE, Loss.STANCE_AS_FIELD, Loss.NEW_OWNER, Loss.LEADS);
  }

  @Override
  public Map<String, byte[]> files(List<History> histories) {
    List<Object> issues = new ArrayList<>();
    for (History history : histories) {
      issues.add(new Issue(history).told());
    }
    int half = issues.size() / 2;
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("search_0.json", page(issues, 0, half + 1));
    files.put("search_%d.json".formatted(half), page(issues, half, issues.size()));
    return files;
  }

  private static byte[] page(List<Object> issues, int from, int to) {
    return Json.bytes(
        Json.object(
            "expand=%s startAt=%s maxResults=%s total=%s issues=%s",
            "schema,names", from, to - from, issues.size(), issues.subList(from, to)));
  }

  private static String time(LocalDateTime at) {
    return TIMES.format(at.atZone(Happening.DESK));
  }

  private static Map<String, Object> user(Person person) {
    return Json.object(
        "accountId=%s displayName=%s active=%s accountType=%s",
        accountId(person),
        person.name(),
        true,
        person.isCustomer() ? "customer" : person.isRobot() ? "app" : "atlassian");
  }

  static String accountId(Person person) {
    return person.isCustomer()
        ? "qm:7d2f1c5a-0b1e:%04d".formatted(person.number())
        : "557058:9c1f%04d".formatted(person.number());
  }

  /** An issue while it is told. */
  private final class Issue {
    private final History history;
    private final List<Object> comments = new ArrayList<>();
    private final List<Object> changes = new ArrayList<>();
    private final Set<String> labels = new LinkedHashSet<>();
    private String status = "Waiting for support";
    private int number;

    Issue(History history) {
      this.history = history;
      labels.add("complaint");
      if (!history.channel.equals("WEB_FORM")) {
        labels.add(history.channel.toLowerCase(Locale.ROOT));
      }
    }

    Map<String, Object> told() {
      List<Happening> all = history.happenings();
      for (int i = 0; i < all.size(); i++) {
        boolean mergedNow = all.get(i).is("MERGED");
        if (mergedNow) {
          // a duplicate is resolved as one: both are one change, and so is the closing that follows
          merge(all.get(i));
          i++;
        } else {
          tell(all.get(i));
        }
      }
      Happening receipt = history.receipt();
      List<Happening> merged = history.all("MERGED");
      Map<String, Object> fields =
          Json.object(
              "summary=%s description=%s created=%s issuetype=%s reporter=%s creator=%s "
                  + "assignee=%s labels=%s status=%s issuelinks=%s comment=%s",
              history.subject,
              receipt.text(),
              time(receipt.at()),
              Json.object("name=%s", "Complaint"),
              user(history.customer),
              user(receipt.actor()),
              null,
              List.copyOf(labels),
              Json.object("name=%s", status),
              merged.isEmpty()
                  ? List.of()
                  : List.of(
                      Json.object(
                          "type=%s outwardIssue=%s",
                          Json.object("name=%s outward=%s", "Duplicate", "duplicates"),
                          Json.object("key=%s", caseId(merged.get(0).refersTo())))),
              Json.object(
                  "comments=%s maxResults=%s total=%s startAt=%s",
                  comments, comments.size(), comments.size(), 0));
      return Json.object(
          "expand=%s id=%s key=%s fields=%s changelog=%s",
          "operations,changelog",
          String.valueOf(20_000 + history.number),
          caseId(history.number),
          fields,
          Json.object(
              "startAt=%s maxResults=%s total=%s histories=%s",
              0, changes.size(), changes.size(), changes));
    }

    private void tell(Happening happening) {
      if (happening.isStance()) {
        stance(happening);
        return;
      }
      switch (happening.activity()) {
        case "MESSAGE_RECEIVED", "MESSAGE_SENT", "ACKNOWLEDGEMENT_SENT", "OUTCOME_SENT" ->
            comment(happening, true);
        case "NOTE" -> comment(happening, false);
        case "ESCALATED" -> {
          change(happening.at(), happening.actor(), List.of(status("Escalated")));
          change(happening.at().plusMinutes(2), Person.CLAIRE, List.of(status("In progress")));
        }
        case "WAITING_ON_CUSTOMER" ->
            change(happening.at(), happening.actor(), List.of(status("Waiting for customer")));
        case "CLOSED" -> {
          change(
              happening.at(),
              happening.actor(),
              List.of(item("resolution", "", "Done"), status("Resolved")));
          // closed by an automation rule; resolved it was
          change(happening.at().plusMinutes(3), Person.ROBOT, List.of(status("Closed")));
          if (history.happenings().indexOf(happening) < history.happenings().size() - 1) {
            status = "Closed";
          }
        }
        case "REOPENED" ->
            change(happening.at(), happening.actor(), List.of(status("Waiting for support")));
        default -> {
          // The receipt is the issue; an investigation is recorded nowhere.
        }
      }
    }

    private void merge(Happening happening) {
      change(
          happening.at(),
          happening.actor(),
          List.of(
              item("Link", "", "This issue duplicates " + caseId(happening.refersTo())),
              item("resolution", "", "Duplicate"),
              status("Closed")));
    }

    /** A label that is still there must go before it can be set again. */
    private void stance(Happening happening) {
      String label = happening.activity().toLowerCase(Locale.ROOT).replace('_', '-');
      if (labels.contains(label)) {
        String before = String.join(" ", labels);
        labels.remove(label);
        change(
            happening.at().minusMinutes(1),
            history.agent(),
            List.of(item("labels", before, String.join(" ", labels))));
      }
      String before = String.join(" ", labels);
      labels.add(label);
      change(
          happening.at(),
          history.agent(),
          List.of(item("labels", before, String.join(" ", labels))));
    }

    private Map<String, Object> status(String to) {
      String from = status;
      status = to;
      return item("status", from, to);
    }

    private static Map<String, Object> item(String field, String from, String to) {
      return Json.object(
          "field=%s fieldtype=%s from=%s fromString=%s to=%s toString=%s",
          field, "jira", null, from.isEmpty() ? null : from, null, to);
    }

    private void change(LocalDateTime at, Person who, List<Map<String, Object>> items) {
      changes.add(
          Json.object(
              "id=%s author=%s created=%s items=%s",
              String.valueOf(history.number * 1000 + ++number), user(who), time(at), items));
    }

    private void comment(Happening happening, boolean visible) {
      comments.add(
          Json.object(
              "id=%s author=%s body=%s created=%s updated=%s jsdPublic=%s",
              String.valueOf(history.number * 1000 + ++number),
              user(happening.actor()),
              happening.text(),
              time(happening.at()),
              time(happening.at().plusSeconds(40)),
              visible));
    }
  }
}
