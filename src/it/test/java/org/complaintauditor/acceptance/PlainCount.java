package org.complaintauditor.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Counts what the sample exports hold, with plain parsers and a few lines for each system, and
 * without any class of the program: what makes an event is said here a second time.
 */
final class PlainCount {
  private static final Path SAMPLES = Path.of("sample-data");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final Set<String> CLOSED =
      Set.of("solved", "closed", "resolved", "merged", "done", "cancelled", "3", "6", "7");
  private static final List<String> WORDS =
      List.of(
          "escalated",
          "escalation_requested",
          "outcome_rejected",
          "outcome_accepted",
          "dissatisfaction_expressed",
          "complaint_withdrawn");

  private final Set<String> cases = new HashSet<>();
  private final List<Instant> times = new ArrayList<>();
  private final Set<String> different = new HashSet<>();
  private int rows;

  private PlainCount() {}

  static PlainCount of(String system) throws IOException {
    PlainCount count = new PlainCount();
    Path folder = SAMPLES.resolve(system);
    switch (system) {
      case "canonical" -> count.canonical(folder);
      case "xes" -> count.xes(folder);
      case "zendesk" -> count.zendesk(folder);
      case "servicenow" -> count.serviceNow(folder);
      case "salesforce" -> count.salesforce(folder);
      case "jira-service-management" -> count.jira(folder);
      case "freshdesk" -> count.freshdesk(folder);
      case "nyc311" -> count.nyc311(folder);
      case "cfpb" -> count.cfpb(folder);
      default -> throw new IllegalArgumentException(system);
    }
    return count;
  }

  int rows() {
    return rows;
  }

  int duplicates() {
    return rows - different.size();
  }

  int cases() {
    return cases.size();
  }

  String first() {
    return shown(times.stream().min(Instant::compareTo).orElseThrow());
  }

  String last() {
    return shown(times.stream().max(Instant::compareTo).orElseThrow());
  }

  private static String shown(Instant instant) {
    return SHOWN.format(instant.atZone(TORONTO));
  }

  /** A row: what it is must not be the same for two different ones. */
  private void row(String caseId, Instant time, Object... what) {
    rows++;
    cases.add(caseId);
    times.add(time);
    different.add(caseId + time + Arrays.toString(what));
  }

  private static JsonNode read(Path file) throws IOException {
    return JSON.readTree(file.toFile());
  }

  private static Instant offset(String text) {
    return OffsetDateTime.parse(text.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2")).toInstant();
  }

  private static Instant local(String text, String pattern, String zone) {
    DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    return LocalDateTime.parse(text, format).atZone(ZoneId.of(zone)).toInstant();
  }

  private static boolean closed(String status) {
    return CLOSED.contains(status.toLowerCase(Locale.ROOT));
  }

  private void canonical(Path folder) throws IOException {
    for (JsonNode event : read(folder.resolve("events.json"))) {
      row(event.path("case_id").asText(), offset(event.path("timestamp").asText()), event);
    }
  }

  private void xes(Path folder) throws IOException {
    try {
      NodeList traces =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(folder.resolve("complaints.xes").toFile())
              .getElementsByTagName("trace");
      for (int i = 0; i < traces.getLength(); i++) {
        Element trace = (Element) traces.item(i);
        NodeList events = trace.getElementsByTagName("event");
        for (int j = 0; j < events.getLength(); j++) {
          Map<String, String> event = attributes((Element) events.item(j));
          if (!"start".equals(event.get("lifecycle:transition"))) {
            row(
                attributes(trace).get("concept:name"),
                offset(event.get("time:timestamp")),
                event.get("event_id"));
          }
        }
      }
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(e);
    }
  }

  /** The attributes that stand in the element itself. */
  private static Map<String, String> attributes(Element element) {
    Map<String, String> attributes = new HashMap<>();
    for (org.w3c.dom.Node node = element.getFirstChild();
        node != null;
        node = node.getNextSibling()) {
      if (node instanceof Element child && child.hasAttribute("key")) {
        attributes.put(child.getAttribute("key"), child.getAttribute("value"));
      }
    }
    return attributes;
  }

  private void zendesk(Path folder) throws IOException {
    List<JsonNode> audits = new ArrayList<>();
    for (String page : List.of("ticket_audits_1.json", "ticket_audits_2.json")) {
      read(folder.resolve(page)).path("audits").forEach(audits::add);
    }
    Map<String, String> requesters = new HashMap<>();
    Map<String, String> firsts = new HashMap<>();
    for (JsonNode audit : audits) {
      for (JsonNode event : audit.path("events")) {
        if (event.path("field_name").asText().equals("requester_id")) {
          requesters.put(audit.path("ticket_id").asText(), event.path("value").asText());
          firsts.put(audit.path("ticket_id").asText(), audit.path("id").asText());
        }
      }
    }
    for (JsonNode audit : audits) {
      String ticket = audit.path("ticket_id").asText();
      for (JsonNode event : audit.path("events")) {
        boolean isFirst = audit.path("id").asText().equals(firsts.get(ticket));
        int made = zendesk(audit, event, requesters.get(ticket), isFirst);
        for (int i = 0; i < made; i++) {
          row(ticket, offset(audit.path("created_at").asText()), event.path("id").asText(), i);
        }
      }
    }
  }

  private static int zendesk(JsonNode audit, JsonNode event, String requester, boolean isFirst) {
    String field = event.path("field_name").asText();
    String value = event.path("value").asText();
    String before = event.path("previous_value").asText();
    return switch (event.path("type").asText()) {
      case "Comment", "VoiceComment" -> isFirst && event.path("public").asBoolean() ? 0 : 1;
      case "Notification", "NotificationWithCcs" -> {
        boolean toRequester = texts(event.path("recipients")).contains(requester);
        // one in the audit of a public comment of the staff only delivers that comment
        boolean delivers = comment(audit) && !audit.path("author_id").asText().equals(requester);
        yield toRequester && !delivers ? 1 : 0;
      }
      case "Create", "Change" -> {
        if (field.equals("requester_id")) {
          yield 1;
        }
        if (field.equals("status")) {
          boolean isChange = event.path("type").asText().equals("Change");
          yield (value.equals("pending") ? 1 : 0)
              + (closed(value) && !closed(before) ? 1 : 0)
              + (isChange && !closed(value) && closed(before) ? 1 : 0);
        }
        List<String> added = new ArrayList<>(texts(event.path("value")));
        added.removeAll(texts(event.path("previous_value")));
        yield field.equals("tags")
            ? (int)
                added.stream()
                    .filter(tag -> WORDS.contains(tag) || tag.equals("closed_by_merge"))
                    .count()
            : 0;
      }
      default -> 0;
    };
  }

  private static boolean comment(JsonNode audit) {
    for (JsonNode event : audit.path("events")) {
      if (event.path("type").asText().equals("Comment") && event.path("public").asBoolean()) {
        return true;
      }
    }
    return false;
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(one -> texts.add(one.asText()));
    texts.removeIf(String::isEmpty);
    return texts;
  }

  private void serviceNow(Path folder) throws IOException {
    Map<String, String> numbers = new HashMap<>();
    for (Map<String, String> row : Run.csv(folder.resolve("sn_customerservice_case.csv"))) {
      numbers.put(row.get("sys_id"), row.get("number"));
      row(row.get("number"), serviceNow(row.get("opened_at")), row);
    }
    for (Map<String, String> row : Run.csv(folder.resolve("sys_journal_field.csv"))) {
      if (numbers.containsKey(row.get("element_id"))) {
        row(numbers.get(row.get("element_id")), serviceNow(row.get("sys_created_on")), row);
      }
    }
    for (Map<String, String> row : Run.csv(folder.resolve("sys_audit.csv"))) {
      String number = numbers.get(row.get("documentkey"));
      String value = row.get("newvalue");
      boolean counts =
          switch (row.get("fieldname")) {
            case "state" -> value.equals("18") || closed(value) != closed(row.get("oldvalue"));
            case "active_escalation" -> !value.isEmpty();
            case "resolution_code" -> value.toLowerCase(Locale.ROOT).contains("duplicate");
            case "u_customer_stance" -> isStance(value);
            default -> false;
          };
      if (number != null && counts) {
        row(number, serviceNow(row.get("sys_created_on")), row);
      }
    }
  }

  private static Instant serviceNow(String text) {
    return local(text, "d/M/uuuu HH:mm:ss", "America/Toronto");
  }

  private static boolean isStance(String value) {
    return WORDS.contains(value.toLowerCase(Locale.ROOT).replace(' ', '_'));
  }

  private void salesforce(Path folder) throws IOException {
    Map<String, String> numbers = new HashMap<>();
    for (Map<String, String> row : Run.csv(folder.resolve("Case.csv"))) {
      numbers.put(row.get("Id"), row.get("CaseNumber"));
      row(row.get("CaseNumber"), offset(row.get("CreatedDate")), row);
    }
    for (Map<String, String> row : Run.csv(folder.resolve("EmailMessage.csv"))) {
      boolean sentOrReceived =
          row.get("Incoming").equals("true") || !Set.of("4", "5").contains(row.get("Status"));
      if (numbers.containsKey(row.get("ParentId")) && sentOrReceived) {
        row(numbers.get(row.get("ParentId")), offset(row.get("MessageDate")), row);
      }
    }
    for (Map<String, String> row : Run.csv(folder.resolve("CaseComment.csv"))) {
      if (numbers.containsKey(row.get("ParentId")) && !row.get("IsDeleted").equals("true")) {
        row(numbers.get(row.get("ParentId")), offset(row.get("CreatedDate")), row);
      }
    }
    for (Map<String, String> row : Run.csv(folder.resolve("CaseHistory.csv"))) {
      for (int i = 0; i < salesforce(row); i++) {
        row(numbers.get(row.get("CaseId")), offset(row.get("CreatedDate")), row, i);
      }
    }
  }

  private static int salesforce(Map<String, String> row) {
    String value = row.get("NewValue").toLowerCase(Locale.ROOT);
    return switch (row.get("Field")) {
      case "Status" ->
          (value.contains("customer") ? 1 : 0)
              + (closed(value) != closed(row.get("OldValue")) ? 1 : 0)
              + (value.equals("merged") ? 1 : 0)
              + (value.equals("escalated") ? 1 : 0);
      // a change of owner stands there twice: with names, and with ids
      case "ownerEscalated" -> value.startsWith("005") ? 1 : 0;
      case "Customer_Stance__c" -> isStance(value) ? 1 : 0;
      default -> 0;
    };
  }

  private void jira(Path folder) throws IOException {
    for (String page : List.of("search_0.json", "search_5.json")) {
      for (JsonNode issue : read(folder.resolve(page)).path("issues")) {
        String key = issue.path("key").asText();
        JsonNode fields = issue.path("fields");
        row(key, offset(fields.path("created").asText()), "created");
        for (JsonNode comment : fields.path("comment").path("comments")) {
          row(key, offset(comment.path("created").asText()), comment.path("id").asText());
        }
        for (JsonNode history : issue.path("changelog").path("histories")) {
          for (JsonNode item : history.path("items")) {
            for (int i = 0; i < jira(item); i++) {
              row(key, offset(history.path("created").asText()), history.path("id"), item, i);
            }
          }
        }
      }
    }
  }

  private static int jira(JsonNode item) {
    String value = item.path("toString").asText();
    String before = item.path("fromString").asText();
    return switch (item.path("field").asText()) {
      case "status" ->
          (value.equals("Waiting for customer") ? 1 : 0)
              + (value.equals("Escalated") ? 1 : 0)
              + (closed(value) != closed(before) ? 1 : 0);
      case "resolution" -> value.equals("Duplicate") ? 1 : 0;
      case "labels" -> {
        List<String> added = new ArrayList<>(List.of(value.replace('-', '_').split(" ")));
        added.removeAll(List.of(before.replace('-', '_').split(" ")));
        yield (int) added.stream().filter(WORDS::contains).count();
      }
      default -> 0;
    };
  }

  private void freshdesk(Path folder) throws IOException {
    for (JsonNode ticket : read(folder.resolve("tickets.json"))) {
      row(ticket.path("id").asText(), offset(ticket.path("created_at").asText()), "ticket");
    }
    for (JsonNode said : read(folder.resolve("conversations.json"))) {
      boolean isNote = said.path("private").asBoolean() && !said.path("incoming").asBoolean();
      boolean isForwarded = said.path("source").asInt() == 8 && !said.path("incoming").asBoolean();
      boolean isMerge =
          isNote && said.path("body_text").asText().contains("closed and merged into ticket");
      int made = isMerge ? 2 : isForwarded && !isNote ? 0 : 1;
      for (int i = 0; i < made; i++) {
        row(
            said.path("ticket_id").asText(),
            offset(said.path("created_at").asText()),
            said.path("id").asText(),
            i);
      }
    }
    Map<String, String> status = new HashMap<>();
    List<JsonNode> changes = new ArrayList<>();
    read(folder.resolve("ticket_activities.json")).path("activities_data").forEach(changes::add);
    changes.sort(
        (one, other) ->
            freshdesk(one.path("performed_at").asText())
                .compareTo(freshdesk(other.path("performed_at").asText())));
    for (JsonNode change : changes) {
      String ticket = change.path("ticket_id").asText();
      JsonNode what = change.path("activity");
      int made = 0;
      if (what.has("status")) {
        String next = what.path("status").asText();
        String before = status.getOrDefault(ticket, "");
        made += next.equals("Waiting on Customer") && !before.equals(next) ? 1 : 0;
        made += closed(next) != closed(before) ? 1 : 0;
        status.put(ticket, next);
      }
      List<String> added = texts(what.path("added_tags"));
      Predicate<String> known = WORDS::contains;
      made += (int) added.stream().filter(known).count();
      boolean moved = what.path("group").asText().toLowerCase(Locale.ROOT).contains("escalat");
      made += moved && !added.contains("escalated") ? 1 : 0;
      for (int i = 0; i < made; i++) {
        row(ticket, freshdesk(change.path("performed_at").asText()), change, i);
      }
    }
  }

  private static Instant freshdesk(String text) {
    return OffsetDateTime.parse(text, DateTimeFormatter.ofPattern("dd-MM-uuuu HH:mm:ss xx"))
        .toInstant();
  }

  private void nyc311(Path folder) throws IOException {
    for (Map<String, String> row : Run.csv(folder.resolve("service_requests.csv"))) {
      for (String column : List.of("Created Date", "Closed Date")) {
        if (!row.get(column).isEmpty()) {
          Instant time = local(row.get(column), "MM/dd/uuuu hh:mm:ss a", "America/New_York");
          row(row.get("Unique Key"), time, column);
        }
      }
    }
  }

  private void cfpb(Path folder) throws IOException {
    for (JsonNode hit : read(folder.resolve("complaints.json")).path("hits").path("hits")) {
      JsonNode complaint = hit.path("_source");
      row(
          complaint.path("complaint_id").asText(),
          offset(complaint.path("date_sent_to_company").asText()));
    }
  }
}
