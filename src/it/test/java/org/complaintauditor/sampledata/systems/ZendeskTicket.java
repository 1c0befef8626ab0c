package org.complaintauditor.sampledata.systems;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One ticket while its audits are written. An audit is one update; its events are what changed. */
final class ZendeskTicket {
  private final History history;
  private final ZendeskExport desk;
  private final List<Map<String, Object>> audits = new ArrayList<>();
  private final List<Map<String, Object>> comments = new ArrayList<>();
  private final LinkedHashSet<String> tags;
  private String status = "new";
  private long nextId;

  ZendeskTicket(History history, ZendeskExport desk) {
    this.history = history;
    this.desk = desk;
    this.tags = ZendeskExport.tags(history);
    this.nextId = 1_900_000_000_000L + history.number * 10_000_000L;
  }

  /** In the order in which they were made. */
  List<Map<String, Object>> audits() {
    return audits.stream()
        .sorted(Comparator.comparing(audit -> String.valueOf(audit.get("created_at"))))
        .toList();
  }

  List<Map<String, Object>> comments() {
    return comments;
  }

  Map<String, Object> ticket() {
    return Json.object(
        "id=%s created_at=%s updated_at=%s subject=%s description=%s status=%s "
            + "requester_id=%s submitter_id=%s tags=%s via=%s",
        Long.valueOf(desk.caseId(history.number)),
        history.receipt().utc(),
        history.happenings().get(history.happenings().size() - 1).utc(),
        history.subject,
        history.receipt().text(),
        status,
        ZendeskExport.id(history.customer),
        ZendeskExport.id(history.receipt().actor()),
        List.copyOf(tags),
        via(channel(history.channel)));
  }

  /** Writes all audits: what one person does in one second is one update. */
  void tell() {
    List<Happening> all = history.happenings();
    for (int i = 0; i < all.size(); ) {
      List<Happening> update = new ArrayList<>(List.of(all.get(i)));
      for (i++; i < all.size() && all.get(i).at().equals(update.get(0).at()); i++) {
        update.add(all.get(i));
      }
      update(update);
    }
    if (status.equals("solved")) {
      closeByAutomation(all.get(all.size() - 1).at().plusDays(4));
    }
  }

  private void update(List<Happening> happenings) {
    Happening first = happenings.get(0);
    if ((first.isStance() || first.is("ESCALATED")) && tags.contains(tag(first))) {
      // A tag that is still there must go before it can be set again.
      LinkedHashSet<String> before = new LinkedHashSet<>(tags);
      tags.remove(tag(first));
      audit(
          first.at().minusMinutes(1),
          history.agent(),
          "web",
          new ArrayList<>(
              List.of(change("Change", "tags", List.copyOf(tags), List.copyOf(before)))));
    }
    List<Map<String, Object>> events = new ArrayList<>();
    Person author = first.isStance() ? history.agent() : first.actor();
    for (Happening happening : happenings) {
      events.addAll(events(happening));
    }
    String via = author.isCustomer() ? channel(first.channel()) : "web";
    audit(
        first.at(),
        author,
        first.is("COMPLAINT_RECEIVED") ? channel(first.channel()) : via,
        events);
    for (Happening happening : happenings) {
      if (happening.byMistake()) {
        makePrivate(happening, events.get(0).get("id"));
      }
      if (happening.is("COMPLAINT_RECEIVED") && history.number == 10) {
        absorb();
      }
    }
  }

  private List<Map<String, Object>> events(Happening happening) {
    List<Map<String, Object>> events = new ArrayList<>();
    switch (happening.activity()) {
      case "COMPLAINT_RECEIVED" -> {
        events.add(comment(happening, true));
        events.add(event("Create", "field_name=%s value=%s", "subject", history.subject));
        events.add(event("Create", "field_name=%s value=%s", "priority", "normal"));
        events.add(event("Create", "field_name=%s value=%s", "status", "new"));
        events.add(event("Create", "field_name=%s value=%s", "tags", List.copyOf(tags)));
        events.add(
            event(
                "Create",
                "field_name=%s value=%s",
                "requester_id",
                String.valueOf(ZendeskExport.id(history.customer))));
        // what a trigger tells the staff is no message to the customer
        events.add(
            notification("Notify group of new ticket", "New: " + history.subject, Person.OMAR));
      }
      case "MESSAGE_RECEIVED" -> {
        events.add(comment(happening, true));
        // kinds of events that mean nothing to an audit
        events.add(event("Cc", "recipients=%s", List.of(ZendeskExport.id(history.customer))));
        events.add(event("SatisfactionRating", "score=%s", "offered"));
      }
      case "MESSAGE_SENT", "ACKNOWLEDGEMENT_SENT", "OUTCOME_SENT" -> {
        if (happening.actor().isRobot()) {
          events.add(
              notification(
                  "Notify requester of received request", happening.text(), history.customer));
        } else {
          events.add(comment(happening, true));
          events.add(
              notification(
                  "Notify requester of comment update", happening.text(), history.customer));
          if (status.equals("new")) {
            events.add(status("open"));
          }
        }
      }
      case "NOTE" -> events.add(comment(happening, happening.byMistake()));
      case "WAITING_ON_CUSTOMER" -> events.add(status("pending"));
      case "REOPENED" -> events.add(status("open"));
      case "CLOSED" -> events.add(status(happening.at().equals(mergedAt()) ? "closed" : "solved"));
      case "MERGED" -> {
        String absorbing = desk.caseId(happening.refersTo());
        events.add(
            comment(
                happening,
                "This request was closed and merged into request #%s \"Roaming\"."
                    .formatted(absorbing),
                false));
        events.add(tagged("closed_by_merge"));
      }
      default -> events.add(tagged(tag(happening)));
    }
    return events;
  }

  private LocalDateTime mergedAt() {
    return history.all("MERGED").stream().map(Happening::at).findFirst().orElse(LocalDateTime.MAX);
  }

  /** The absorbing ticket is told so in a private comment. */
  private void absorb() {
    Happening note =
        new Happening(
            LocalDateTime.parse("2026-03-02T15:00:00"),
            "NOTE",
            Person.NADIA,
            "",
            "",
            "",
            0,
            "Request #%s \"Roaming, again\" was closed and merged into this request."
                .formatted(desk.caseId(9)),
            false);
    audit(note.at(), note.actor(), "web", new ArrayList<>(List.of(comment(note, false))));
  }

  private void makePrivate(Happening note, Object commentId) {
    audit(
        note.at().plusMinutes(1),
        note.actor(),
        "web",
        new ArrayList<>(
            List.of(event("CommentPrivacyChange", "comment_id=%s public=%s", commentId, false))));
  }

  /** Solved tickets are closed days later; nothing that anybody did. */
  private void closeByAutomation(LocalDateTime at) {
    audit(at, Person.ROBOT, "rule", new ArrayList<>(List.of(status("closed"))));
  }

  private Map<String, Object> status(String to) {
    String before = status;
    status = to;
    return change("Change", "status", to, before);
  }

  private Map<String, Object> tagged(String tag) {
    List<String> before = List.copyOf(tags);
    tags.add(tag);
    return change("Change", "tags", List.copyOf(tags), before);
  }

  private static String tag(Happening happening) {
    return happening.activity().toLowerCase(Locale.ROOT);
  }

  private Map<String, Object> change(String type, String field, Object value, Object before) {
    return event(type, "field_name=%s value=%s previous_value=%s", field, value, before);
  }

  private Map<String, Object> comment(Happening happening, boolean visible) {
    return comment(happening, happening.text(), visible);
  }

  private Map<String, Object> comment(Happening happening, String text, boolean visible) {
    Map<String, Object> comment =
        event(
            happening.channel().equals("PHONE") ? "VoiceComment" : "Comment",
            "author_id=%s body=%s html_body=%s public=%s attachments=%s",
            ZendeskExport.id(happening.actor()),
            text,
            "<div class=\"zd-comment\"><p>%s</p></div>".formatted(text),
            visible,
            List.of());
    Map<String, Object> copy = new LinkedHashMap<>(comment);
    copy.put("public", visible && !happening.byMistake());
    copy.put("created_at", happening.utc());
    copy.put("via", via(happening.actor().isCustomer() ? channel(happening.channel()) : "web"));
    comments.add(copy);
    return comment;
  }

  private Map<String, Object> notification(String trigger, String text, Person to) {
    // With others in copy it is of another type, and has several recipients.
    boolean copied = history.number == 3 && to.isCustomer();
    return event(
        copied ? "NotificationWithCcs" : "Notification",
        "via=%s subject=%s body=%s recipients=%s",
        Json.object(
            "channel=%s source=%s",
            "rule", Json.object("from=%s", Json.object("title=%s", trigger))),
        "[Provider] " + history.subject,
        text,
        copied
            ? List.of(ZendeskExport.id(to), ZendeskExport.id(to) + 500)
            : List.of(ZendeskExport.id(to)));
  }

  private Map<String, Object> event(String type, String names, Object... values) {
    nextId += 13;
    Object[] all = new Object[values.length + 2];
    all[0] = nextId;
    all[1] = type;
    System.arraycopy(values, 0, all, 2, values.length);
    return Json.object("id=%s type=%s " + names, all);
  }

  private void audit(
      LocalDateTime at, Person author, String via, List<Map<String, Object>> events) {
    nextId += 7;
    audits.add(
        Json.object(
            "id=%s ticket_id=%s created_at=%s author_id=%s via=%s metadata=%s events=%s",
            nextId,
            Long.valueOf(desk.caseId(history.number)),
            ZendeskExport.utc(at),
            ZendeskExport.id(author),
            via(via),
            Json.object("system=%s custom=%s", Json.object("location=%s", "Canada"), Map.of()),
            events));
  }

  private static Map<String, Object> via(String channel) {
    return Json.object(
        "channel=%s source=%s",
        channel, Json.object("from=%s to=%s rel=%s", Map.of(), Map.of(), null));
  }

  private static String channel(String canonical) {
    return switch (canonical) {
      case "EMAIL" -> "email";
      case "PHONE" -> "voice";
      case "WEB_FORM" -> "web";
      default -> throw new IllegalArgumentException(canonical);
    };
  }
}
