package org.complaintauditor.sampledata.systems;

import static org.complaintauditor.sampledata.systems.Person.CLAIRE;
import static org.complaintauditor.sampledata.systems.Person.NADIA;
import static org.complaintauditor.sampledata.systems.Person.OMAR;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Case histories by chance: anything that a ticket can go through, in any order that a ticket
 * system allows.
 */
final class RandomHistories {
  private static final List<String> STANCES =
      List.of(
          "DISSATISFACTION_EXPRESSED",
          "OUTCOME_REJECTED",
          "OUTCOME_ACCEPTED",
          "ESCALATION_REQUESTED",
          "COMPLAINT_WITHDRAWN");
  private static final List<String> DISCLOSURES =
      List.of("", "", "TRACKING_NUMBER|PROCESS", "TIMEFRAME", "CCTS_INFO", "ESCALATION_PATH");
  private static final LocalDateTime START = LocalDateTime.parse("2026-01-02T08:00:00");

  private final Random random;

  private RandomHistories(long seed) {
    random = new Random(seed);
  }

  static List<History> of(long seed, int count) {
    RandomHistories histories = new RandomHistories(seed);
    List<History> all = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      // 1 to 10 are those of Histories, for which the systems know more than what is told here
      all.add(histories.history(100 + number));
    }
    return all;
  }

  private History history(int number) {
    String channel = pick(List.of("WEB_FORM", "EMAIL", "PHONE"));
    History history =
        new History(
                number,
                Person.customer(number, "Customer " + number, "customer" + number),
                channel,
                pick(List.of("en", "fr")),
                "Complaint " + number)
            .about(pick(List.of("RESIDENTIAL", "BUSINESS")), "Billing", "Internet", "ON");
    LocalDateTime at = START.plusMinutes(random.nextInt(60 * 24 * 60));
    if (channel.equals("PHONE")) {
      history.takes(text(at), OMAR, pick(DISCLOSURES), "Called.");
    } else {
      history.receives(text(at), "Not happy; at \"all\".");
      if (random.nextBoolean()) {
        history.answersAutomatically("MESSAGE_SENT", "", "Received.");
      }
    }
    boolean closed = false;
    boolean waiting = false;
    for (int i = random.nextInt(12); i > 0; i--) {
      at = at.plusMinutes(5 + random.nextInt(random.nextBoolean() ? 300 : 60 * 24 * 12));
      Person agent = pick(List.of(NADIA, OMAR, CLAIRE));
      switch (random.nextInt(closed ? 4 : 8)) {
        case 0 -> history.customerWrites(text(at), "And?");
        case 1 -> history.notes(text(at), agent, "Nothing new.");
        case 2 -> history.customerStands(text(at), pick(STANCES));
        case 3 -> {
          if (closed) {
            history.happensInside(text(at), "REOPENED", agent);
            closed = false;
          } else {
            history.notesByMistake(text(at), agent, "Sorry, not for the customer.");
          }
        }
        case 4 ->
            history.sends(text(at), "MESSAGE_SENT", agent, pick(DISCLOSURES), "We work on it.");
        case 5 -> history.escalates(text(at), NADIA, "SUPPORT_LEAD");
        case 6 -> {
          if (!waiting) {
            history.happensInside(text(at), "WAITING_ON_CUSTOMER", agent);
            // Systems end a waiting with the customer's answer.
            at = at.plusMinutes(30 + random.nextInt(60 * 24 * 5));
            history.customerWrites(text(at), "Here it is.");
            waiting = true;
          }
        }
        default -> {
          history.sends(text(at), "OUTCOME_SENT", agent, "OUTCOME", "That is how it is.");
          at = at.plusMinutes(2);
          history.happensInside(text(at), "CLOSED", agent);
          closed = true;
          waiting = false;
        }
      }
    }
    return history;
  }

  private static String text(LocalDateTime at) {
    return at.toString();
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
