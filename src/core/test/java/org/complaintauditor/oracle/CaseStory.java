package org.complaintauditor.oracle;

import java.util.Map;

/** The random story of one generated case: how it begins, and the scenes that follow. */
final class CaseStory {
  private static final String CUSTOMER = "CUSTOMER";
  private static final String AGENT = "AGENT";
  private static final String NONE = "";
  private static final String SCENES =
      "9 answer, 9 message, 5 automatic, 6 call, 5 outcome, 5 rejected, 5 accepted,"
          + " 6 dissatisfied, 6 request, 8 escalated, 5 concluded, 4 waiting, 3 abandoned,"
          + " 5 closed, 2 reopened, 4 failed, 5 ccts, 2 note, 3 withdrawn, 2 revived, 1 merged,"
          + " 3 referred, 2 again, 4 deadlock, 5 levels, 2 newstage, 2 offered, 2 both, 4 anything";

  private final Dice dice;
  private final CaseScript script;
  private boolean told;

  CaseStory(Dice dice, CaseScript script) {
    this.dice = dice;
    this.script = script;
  }

  void tell() {
    int target = dice.between(1, 24);
    begin();
    while (script.size() < target && !told && !script.isOver()) {
      scene(dice.weighted(SCENES));
    }
  }

  private void begin() {
    switch (dice.weighted(
        "46 written, 14 live, 5 solved, 12 reclassified, 9 unclassified, 5 middle, 2 merged,"
            + " 3 notes, 4 anything")) {
      case "live" -> receive(live(), script.liveChannel(), script.disclosures());
      case "solved" ->
          receive(live(), script.liveChannel(), "OUTCOME", dice.oneOf("PROCESS", "CCTS_INFO"));
      case "reclassified" -> reclassified();
      case "unclassified" ->
          script.add(
              dice.oneOf("MESSAGE_RECEIVED", "DISSATISFACTION_EXPRESSED"),
              dice.weighted("70 CUSTOMER, 15 AGENT, 10 SYSTEM, 5 -"),
              script.channel(),
              script.disclosures());
      case "middle" -> middle();
      case "merged" -> {
        internal("MERGED").put("refers_to", "OTHER-CASE");
        receive(CUSTOMER, script.channel());
      }
      case "notes" -> {
        internal(dice.oneOf("NOTE", "WAITING_ON_CUSTOMER", "ESCALATED", "CCTS_REFERRED"));
        receive(CUSTOMER, script.channel());
      }
      case "anything" -> anything();
      default -> receive(dice.weighted("90 CUSTOMER, 6 -, 4 BOT"), script.channel());
    }
  }

  private void receive(String role, String channel, String... disclosures) {
    script.add("COMPLAINT_RECEIVED", role, channel, disclosures);
    if (dice.percent(35)) {
      // A complete first answer, so that first-response commitments are often kept.
      script.add(
          dice.oneOf("ACKNOWLEDGEMENT_SENT", "MESSAGE_SENT"),
          script.staff(),
          script.channel(),
          "TRACKING_NUMBER",
          "PROCESS",
          dice.oneOf("TIMEFRAME", "ESCALATION_PATH"));
    }
  }

  private String live() {
    return dice.weighted("70 AGENT, 15 SUPPORT_LEAD, 5 SENIOR_MANAGER, 5 CUSTOMER, 5 SYSTEM");
  }

  private void reclassified() {
    for (int i = dice.between(0, 2); i >= 0; i--) {
      script.add(
          dice.oneOf("MESSAGE_RECEIVED", "DISSATISFACTION_EXPRESSED", "ESCALATION_REQUESTED"),
          dice.weighted("80 CUSTOMER, 20 AGENT"),
          script.channel(),
          script.disclosures());
      if (dice.percent(60)) {
        script.add(outbound(), script.staff(), script.channel(), script.disclosures());
      }
    }
    String channel = dice.weighted("30 -, 30 EMAIL, 20 SUPPORT_CASE, 10 CHAT, 10 PHONE");
    receive(dice.weighted("40 AGENT, 40 SYSTEM, 10 CUSTOMER, 10 SUPPORT_LEAD"), channel);
  }

  private void middle() {
    script.add(
        dice.oneOf("MESSAGE_SENT", "OUTCOME_SENT", "ESCALATION_REQUESTED", "OUTCOME_REJECTED"),
        script.staff(),
        script.channel());
    script.add("MESSAGE_RECEIVED", CUSTOMER, script.channel());
    if (dice.percent(20)) {
      internal("MERGED");
    }
  }

  private String outbound() {
    return dice.weighted(
        "20 ACKNOWLEDGEMENT_SENT, 45 MESSAGE_SENT, 3 OUTCOME_SENT, 8 TRACKING_NUMBER_ISSUED,"
            + " 8 PROCESS_EXPLAINED, 8 TIMEFRAME_GIVEN, 4 ESCALATION_PATH_OFFERED,"
            + " 4 CCTS_INFO_PROVIDED");
  }

  private Map<String, String> internal(String activity) {
    return script.add(
        activity,
        dice.weighted("60 AGENT, 20 SYSTEM, 10 SUPPORT_LEAD, 10 -"),
        dice.weighted("85 -, 10 EMAIL, 4 PHONE, 1 FAX"),
        dice.percent(3) ? script.disclosures() : new String[0]);
  }

  private void inbound(String activity) {
    boolean call = dice.percent(20);
    script.add(
        activity,
        call ? live() : dice.weighted("92 CUSTOMER, 5 AGENT, 3 -"),
        call ? script.liveChannel() : script.channel(),
        call || dice.percent(10) ? script.disclosures() : new String[0]);
  }

  private void staffSends(String activity, String... disclosures) {
    script.add(activity, script.staff(), script.channel(), disclosures);
  }

  private void escalated() {
    internal("ESCALATED")
        .put(
            "to_role",
            dice.weighted("40 SUPPORT_LEAD, 25 SENIOR_MANAGER, 25 -, 6 AGENT, 2 CHIEF, 2 SYSTEM"));
  }

  private void negative() {
    inbound(dice.oneOf("OUTCOME_REJECTED", "DISSATISFACTION_EXPRESSED", "ESCALATION_REQUESTED"));
  }

  private void scene(String name) {
    switch (name) {
      case "answer" -> staffSends(outbound(), script.disclosures());
      case "message" -> script.add("MESSAGE_SENT", AGENT, script.channel(), script.disclosures());
      case "automatic" -> script.add(outbound(), "SYSTEM", script.channel(), script.disclosures());
      case "call" ->
          script.add("MESSAGE_RECEIVED", live(), script.liveChannel(), script.disclosures());
      case "outcome" -> staffSends("OUTCOME_SENT", script.disclosures());
      case "rejected" -> {
        staffSends("OUTCOME_SENT");
        inbound("OUTCOME_REJECTED");
      }
      case "accepted" -> inbound("OUTCOME_ACCEPTED");
      case "dissatisfied" -> inbound("DISSATISFACTION_EXPRESSED");
      case "request" -> inbound("ESCALATION_REQUESTED");
      case "escalated" -> escalated();
      case "concluded" -> internal("INVESTIGATION_CONCLUDED");
      case "waiting" -> {
        internal("WAITING_ON_CUSTOMER");
        if (dice.percent(50)) {
          script.rest();
          inbound("MESSAGE_RECEIVED");
        }
      }
      case "abandoned" -> {
        internal("WAITING_ON_CUSTOMER");
        if (dice.percent(50)) {
          script.rest();
        }
        if (dice.percent(15)) {
          inbound("MESSAGE_RECEIVED");
        }
        internal("CLOSED");
      }
      case "closed" -> internal("CLOSED");
      case "reopened" -> internal("REOPENED");
      case "failed" -> {
        if (dice.percent(60)) {
          staffSends(outbound(), script.disclosures());
          internal("DELIVERY_FAILED").put("refers_to", script.lastId());
        } else {
          internal("DELIVERY_FAILED").put("refers_to", script.someId());
        }
      }
      default -> rareScene(name);
    }
  }

  private void rareScene(String name) {
    switch (name) {
      case "ccts" -> staffSends(dice.oneOf("CCTS_INFO_PROVIDED", "MESSAGE_SENT"), "CCTS_INFO");
      case "note" -> internal("NOTE");
      case "withdrawn" -> {
        inbound("COMPLAINT_WITHDRAWN");
        told = dice.percent(60);
      }
      case "revived" -> {
        inbound("COMPLAINT_WITHDRAWN");
        inbound(dice.oneOf("COMPLAINT_RECEIVED", "DISSATISFACTION_EXPRESSED"));
      }
      case "merged" -> {
        if (dice.percent(30)) {
          inbound("COMPLAINT_WITHDRAWN");
        }
        internal("MERGED").put("refers_to", "OTHER-CASE");
      }
      case "referred" -> internal("CCTS_REFERRED");
      case "again" -> {
        internal("CLOSED");
        receive(CUSTOMER, script.channel());
      }
      case "deadlock" -> {
        staffSends("OUTCOME_SENT");
        negative();
        if (dice.percent(30)) {
          inbound(dice.oneOf("ESCALATION_REQUESTED", "OUTCOME_ACCEPTED", "OUTCOME_REJECTED"));
        }
        internal("CLOSED");
      }
      case "levels" -> {
        escalated();
        negative();
        if (dice.percent(60)) {
          escalated();
        }
        if (dice.percent(40)) {
          internal("CLOSED");
        }
        if (dice.percent(50)) {
          staffSends("MESSAGE_SENT", "CCTS_INFO");
        }
      }
      case "newstage" -> {
        inbound("OUTCOME_ACCEPTED");
        if (dice.percent(30)) {
          escalated();
        }
        negative();
      }
      case "both" -> {
        // A stance that tells an outcome as well, perhaps with a later stance.
        script.add(
            dice.oneOf("DISSATISFACTION_EXPRESSED", "OUTCOME_REJECTED", "ESCALATION_REQUESTED"),
            "AGENT",
            script.liveChannel(),
            "OUTCOME");
        if (dice.percent(70)) {
          inbound(dice.oneOf("DISSATISFACTION_EXPRESSED", "ESCALATION_REQUESTED"));
        }
        internal("CLOSED");
      }
      case "offered" -> staffSends("ESCALATION_PATH_OFFERED");
      default -> anything();
    }
  }

  /** Any activity with any role, channel and disclosures. */
  private void anything() {
    OracleActivity activity = dice.oneOf(OracleActivity.values());
    script
        .add(
            activity.name(),
            dice.oneOf(NONE, CUSTOMER, "SYSTEM", AGENT, "SUPPORT_LEAD", "SENIOR_MANAGER"),
            dice.oneOf("WEB_FORM", "EMAIL", "SUPPORT_CASE", "CHAT", "PHONE", "POST", "OTHER", ""),
            script.disclosures())
        .put("to_role", dice.oneOf(NONE, NONE, AGENT, "SUPPORT_LEAD", "SENIOR_MANAGER"));
  }
}
