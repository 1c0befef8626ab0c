package org.complaintauditor.sampledata.systems;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What Freshdesk's API answers: tickets, conversations, ticket activities, agents. */
final class FreshdeskExport implements SystemExport {
  private static final DateTimeFormatter PERFORMED =
      DateTimeFormatter.ofPattern("dd-MM-uuuu HH:mm:ss xx", Locale.ROOT);

  @Override
  public String profile() {
    return "freshdesk";
  }

  @Override
  public String caseId(int history) {
    return String.valueOf(700 + history);
  }

  @Override
  public List<Loss> losses() {
    return List.of(Loss.DISCLOSURES, Loss.CUSTOMER_TYPE, Loss.STANCE_AS_FIELD, Loss.NEW_OWNER);
  }

  private static long id(Person person) {
    return 43_000_000_000L + person.number();
  }

  /** The answers while they are put together. */
  private final class Answers {
    final List<Object> tickets = new ArrayList<>();
    final List<Object> conversations = new ArrayList<>();
    final List<Object> activities = new ArrayList<>();
    final Set<Person> agents = new LinkedHashSet<>();
    int number;

    void tell(History history) {
      activity(
          history,
          history.receipt().at(),
          history.receipt().actor(),
          Json.object("source=%s status=%s", history.channel.toLowerCase(Locale.ROOT), "Open"));
      for (Happening happening : history.happenings()) {
        if (!happening.actor().isCustomer() && !happening.actor().isRobot()) {
          agents.add(happening.actor());
        }
        tell(history, happening);
      }
      Happening receipt = history.receipt();
      boolean closed = !history.all("CLOSED").isEmpty();
      tickets.add(
          Json.object(
              "id=%s subject=%s description_text=%s requester_id=%s responder_id=%s source=%s "
                  + "status=%s priority=%s spam=%s fr_escalated=%s is_escalated=%s tags=%s created_at=%s "
                  + "updated_at=%s",
              Integer.valueOf(caseId(history.number)),
              history.subject,
              receipt.text(),
              id(history.customer),
              id(history.agent()),
              switch (history.channel) {
                case "EMAIL" -> 1;
                case "PHONE" -> 3;
                default -> 2;
              },
              closed ? 5 : 2,
              1,
              false,
              false,
              false,
              List.of("complaint"),
              receipt.utc(),
              receipt.utc()));
    }

    private void tell(History history, Happening happening) {
      LocalDateTime at = happening.at();
      Person who = happening.actor();
      if (happening.isStance()) {
        String tag = happening.activity().toLowerCase(Locale.ROOT);
        activity(history, at, history.agent(), Json.object("added_tags=%s", List.of(tag)));
        return;
      }
      switch (happening.activity()) {
        case "MESSAGE_RECEIVED", "MESSAGE_SENT", "ACKNOWLEDGEMENT_SENT", "OUTCOME_SENT", "NOTE" ->
            conversation(history, happening, happening.text());
        case "MERGED" ->
            conversation(
                history,
                happening,
                "This ticket is closed and merged into ticket " + caseId(happening.refersTo()));
        case "ESCALATED" ->
            activity(history, at, who, Json.object("group=%s", "Complaints - Escalations"));
        case "WAITING_ON_CUSTOMER" ->
            activity(history, at, who, Json.object("status=%s", "Waiting on Customer"));
        case "CLOSED" -> {
          activity(history, at, who, Json.object("status=%s", "Resolved"));
          if (history.all("MERGED").isEmpty()) {
            activity(history, at.plusMinutes(3), Person.ROBOT, Json.object("status=%s", "Closed"));
          }
        }
        case "REOPENED" -> activity(history, at, who, Json.object("status=%s", "Open"));
        default -> {
          // The receipt is the ticket; an investigation is recorded nowhere.
        }
      }
    }

    private void conversation(History history, Happening happening, String text) {
      boolean incoming = happening.actor().isCustomer();
      boolean internal = happening.is("NOTE", "MERGED");
      Map<String, Object> conversation =
          Json.object(
              "body=%s body_text=%s id=%s incoming=%s private=%s user_id=%s support_email=%s "
                  + "source=%s ticket_id=%s to_emails=%s created_at=%s updated_at=%s",
              "<div>%s</div>".formatted(text),
              text,
              90_210_000L + ++number,
              incoming,
              internal,
              id(happening.actor()),
              null,
              internal ? 2 : 0,
              Integer.valueOf(caseId(history.number)),
              internal ? List.of() : List.of(history.customer.email()),
              happening.utc(),
              happening.utc());
      if (happening.actor().isRobot()) {
        conversation.put("auto_response", true);
      }
      conversations.add(conversation);
      if (history.number == 6 && happening.is("MESSAGE_SENT")) {
        // sent on to the network operator, who is not the customer
        Map<String, Object> forwarded = new LinkedHashMap<>(conversation);
        forwarded.put("id", 90_310_000L + number);
        forwarded.put("source", 8);
        forwarded.put("to_emails", List.of("noc@network.example"));
        forwarded.put("created_at", happening.at(happening.at().minusHours(1)).utc());
        conversations.add(forwarded);
      }
    }

    private void activity(
        History history, LocalDateTime at, Person who, Map<String, Object> activity) {
      activities.add(
          Json.object(
              "performed_at=%s ticket_id=%s performer_type=%s performer_id=%s activity=%s",
              PERFORMED.format(at.atZone(Happening.DESK).withZoneSameInstant(ZoneOffset.UTC)),
              Integer.valueOf(caseId(history.number)),
              who.isRobot() ? "system" : "user",
              id(who),
              activity));
    }
  }

  @Override
  public Map<String, byte[]> files(List<History> histories) {
    Answers answers = new Answers();
    histories.forEach(answers::tell);
    // a page that overlaps
    answers.conversations.add(answers.conversations.get(2));
    List<Object> agents = new ArrayList<>();
    for (Person agent : answers.agents) {
      agents.add(
          Json.object(
              "id=%s ticket_scope=%s type=%s contact=%s",
              id(agent),
              1,
              "support_agent",
              Json.object(
                  "name=%s email=%s job_title=%s", agent.name(), agent.email(), agent.title())));
    }
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("tickets.json", Json.bytes(answers.tickets));
    files.put("conversations.json", Json.bytes(answers.conversations));
    files.put(
        "ticket_activities.json",
        Json.bytes(Json.object("activities_data=%s", answers.activities)));
    files.put("agents.json", Json.bytes(agents));
    return files;
  }
}
