package org.complaintauditor.sampledata.systems;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * What the API of Zendesk Support answers: ticket audits in two pages that overlap, tickets, users,
 * and the comments of the tickets, which tell nothing that the audits do not.
 */
final class ZendeskExport implements SystemExport {
  private static final String API = "https://provider-desk.zendesk.example/api/v2/";

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
        Loss.DISCLOSURES, Loss.CUSTOMER_TYPE, Loss.STANCE_AS_FIELD, Loss.NEW_OWNER, Loss.LEADS);
  }

  @Override
  public Map<String, byte[]> files(List<History> histories) {
    List<Map<String, Object>> audits = new ArrayList<>();
    List<Map<String, Object>> tickets = new ArrayList<>();
    List<Map<String, Object>> comments = new ArrayList<>();
    Map<Long, Map<String, Object>> users = new LinkedHashMap<>();
    for (History history : histories) {
      ZendeskTicket ticket = new ZendeskTicket(history, this);
      ticket.tell();
      audits.addAll(ticket.audits());
      tickets.add(ticket.ticket());
      comments.addAll(ticket.comments());
      users.put(id(history.customer), user(history.customer));
      history.happenings().stream()
          .map(Happening::actor)
          .filter(person -> !person.isCustomer() && !person.isRobot())
          .forEach(person -> users.put(id(person), user(person)));
    }
    int half = audits.size() / 2;
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(
        "ticket_audits_1.json", page("audits", audits.subList(0, half + 1), audits.size(), 2));
    files.put(
        "ticket_audits_2.json",
        page("audits", audits.subList(half, audits.size()), audits.size(), 0));
    files.put("tickets.json", page("tickets", tickets, tickets.size(), 0));
    files.put("users.json", page("users", List.copyOf(users.values()), users.size(), 0));
    files.put("comments.json", page("comments", comments, comments.size(), 0));
    return files;
  }

  private static byte[] page(String name, List<Map<String, Object>> objects, int count, int next) {
    return Json.bytes(
        Json.object(
            name + "=%s next_page=%s previous_page=%s count=%s",
            objects,
            next == 0 ? null : API + name + ".json?page=" + next,
            null,
            count));
  }

  static long id(Person person) {
    return person.isRobot() ? -1 : 360_001_000_000L + person.number();
  }

  private static Map<String, Object> user(Person person) {
    String role =
        switch (person.role()) {
          case "CUSTOMER" -> "end-user";
          case "SUPPORT_LEAD" -> "admin";
          default -> "agent";
        };
    return Json.object(
        "id=%s url=%s name=%s email=%s role=%s locale=%s time_zone=%s suspended=%s",
        id(person),
        API + "users/" + id(person) + ".json",
        person.name(),
        person.email(),
        role,
        "en-CA",
        "Eastern Time (US & Canada)",
        false);
  }

  /** The tags in which this desk records what Zendesk does not. */
  static LinkedHashSet<String> tags(History history) {
    LinkedHashSet<String> tags = new LinkedHashSet<>();
    tags.add("complaint");
    tags.add(
        history.attributes.getOrDefault("product", "other").toLowerCase(java.util.Locale.ROOT));
    return tags;
  }

  static String utc(LocalDateTime at) {
    return new Happening(at, "", Person.NOBODY, "", "", "", 0, "", false).utc();
  }
}
