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
            "expand",
            "schema,names",
            "startAt",
            from,
            "maxResults",
            to - from,
            "total",
            issues.size(),
            "issues",
            issues.subList(from, to)));
  }

  private static String time(LocalDateTime at) {
    return TIMES.format(at.atZone(Happening.DESK));
  }

  private static Map<String, Object> user(Person person) {
    return Json.object(
        "accountId",
        accountId(person),
        "displayName",
        person.name(),
        "active",
        true,
        "accountType",
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
              "summary",
              history.subject,
              "description",
              receipt.text(),
              "created",
              time(receipt.at()),
              "issuetype",
              Json.object("name", "Complaint"),
              "reporter",
              user(history.customer),
              "creator",
              user(receipt.actor()),
              "assignee",
              null,
              "labels",
              List.copyOf(labels),
              "status",
              Json.object("name", status),
              "issuelinks",
              merged.isEmpty()
                  ? List.of()
                  : List.of(
                      Json.object(
                          "type",
                          Json.object("name", "Duplicate", "outward", "duplicates"),
                          "outwardIssue",
                          Json.object("key", caseId(merged.get(0).refersTo())))),
              "comment",
              Json.object(
                  "comments",
                  comments,
                  "maxResults",
                  comments.size(),
                  "total",
                  comments.size(),
                  "startAt",
                  0));
      return Json.object(
          "expand",
          "operations,changelog",
          "id",
          String.valueOf(20_000 + history.number),
          "key",
          caseId(history.number),
          "fields",
          fields,
          "changelog",
          Json.object(
              "startAt",
              0,
              "maxResults",
              changes.size(),
              "total",
              changes.size(),
              "histories",
              changes));
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
          "field",
          field,
          "fieldtype",
          "jira",
          "from",
          null,
          "fromString",
          from.isEmpty() ? null : from,
          "to",
          null,
          "toString",
          to);
    }

    private void change(LocalDateTime at, Person who, List<Map<String, Object>> items) {
      changes.add(
          Json.object(
              "id",
              String.valueOf(history.number * 1000 + ++number),
              "author",
              user(who),
              "created",
              time(at),
              "items",
              items));
    }

    private void comment(Happening happening, boolean visible) {
      comments.add(
          Json.object(
              "id",
              String.valueOf(history.number * 1000 + ++number),
              "author",
              user(happening.actor()),
              "body",
              happening.text(),
              "created",
              time(happening.at()),
              "updated",
              time(happening.at().plusSeconds(40)),
              "jsdPublic",
              visible));
    }
  }
}
