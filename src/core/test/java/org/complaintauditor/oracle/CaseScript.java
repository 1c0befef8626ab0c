package org.complaintauditor.oracle;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the rows of one adversarial case; the story is in {@link CaseStory}. */
final class CaseScript {
  private static final String RECORDED = "40 EMAIL, 12 WEB_FORM, 12 SUPPORT_CASE, 22 CHAT, 14 -";
  private static final String ANY =
      "30 EMAIL, 8 WEB_FORM, 8 SUPPORT_CASE, 12 CHAT, 22 PHONE, 6 POST, 4 OTHER, 7 -, 3 FAX";
  private static final String STAFF =
      "58 AGENT, 16 SYSTEM, 10 SUPPORT_LEAD, 7 SENIOR_MANAGER, 4 -, 2 TEAM_LEAD, 3 CUSTOMER";
  private static final String[] TEXTS = {
    "", "", "merci \u2013 \u00e0 bient\u00f4t", "ok", "\ud83d\ude00", "a,b;\"c\"", "two\nlines"
  };

  private final Dice dice;
  private final String caseId;
  private final boolean withDiscloses;
  private final CaseClock clock;
  private final LocalDateTime last;
  private final String channels;
  private final int withoutIdShare;
  private final String idPrefix;
  private final boolean mixedIds;
  private final String customerType;
  private final boolean changingType;
  private final List<Map<String, String>> rows = new ArrayList<>();
  private final List<String> ids = new ArrayList<>();
  private final List<Integer> numbers = new ArrayList<>();

  /**
   * A case that has no rows yet.
   *
   * @param last the end of the export's band; later events are not written
   */
  CaseScript(
      Dice dice, String caseId, boolean withDiscloses, LocalDateTime start, LocalDateTime last) {
    this.dice = dice;
    this.caseId = caseId;
    this.withDiscloses = withDiscloses;
    this.clock = new CaseClock(dice, start);
    this.last = last;
    this.channels = dice.percent(65) ? RECORDED : ANY;
    this.withoutIdShare = dice.oneOf(0, 0, 0, 5, 30, 100);
    this.idPrefix = dice.oneOf("E", "E", "00", "\u00e9", "\ud83d\ude00", "\uff5e", "");
    this.mixedIds = dice.percent(25);
    this.customerType = type();
    this.changingType = dice.percent(12);
    for (int i = 1; i <= 60; i++) {
      numbers.add(i);
    }
    if (dice.percent(50)) {
      Collections.shuffle(numbers, dice.random());
    }
  }

  List<Map<String, String>> rows() {
    return rows;
  }

  int size() {
    return rows.size();
  }

  boolean isOver() {
    return clock.now().isAfter(last) || rows.size() >= numbers.size();
  }

  LocalDateTime now() {
    return clock.now();
  }

  void rest() {
    clock.rest();
  }

  String staff() {
    return dice.weighted(STAFF);
  }

  String channel() {
    return dice.weighted(channels);
  }

  String liveChannel() {
    return channels.equals(RECORDED) || dice.percent(40) ? "CHAT" : "PHONE";
  }

  /** Writes an event now and moves the clock on; the row may still be given more cells. */
  Map<String, String> add(String activity, String role, String channel, String... disclosures) {
    Map<String, String> cells = new TreeMap<>();
    if (isOver()) {
      return cells;
    }
    String prefix = mixedIds ? dice.oneOf("E", "\u00e9", "\ud83d\ude00", "\uff5e") : idPrefix;
    String id = dice.percent(withoutIdShare) ? "" : prefix + numbers.get(rows.size());
    cells.put("case_id", caseId);
    cells.put("timestamp", padded(clock.stamp()));
    cells.put("activity", padded(activity));
    cells.put("event_id", id);
    cells.put("actor", role.isEmpty() ? "" : dice.oneOf("", "u1", "Zo\u00eb"));
    cells.put("actor_role", padded(role));
    cells.put("channel", padded(channel));
    cells.put("to_role", "");
    cells.put("refers_to", "");
    cells.put("customer_type", dice.percent(40) ? (changingType ? type() : customerType) : "");
    cells.put("text", dice.oneOf(TEXTS));
    cells.put("team", dice.oneOf("", "t\u00e9am", "north"));
    if (withDiscloses) {
      cells.put("discloses", String.join(dice.oneOf("|", " | ", "| "), disclosures));
    }
    rows.add(cells);
    if (!id.isEmpty()) {
      ids.add(id);
    }
    clock.advance();
    return cells;
  }

  private String type() {
    return dice.weighted("50 RESIDENTIAL, 20 SMALL_BUSINESS, 8 BUSINESS, 20 -, 2 VIP");
  }

  /** White space around closed-list cells and timestamps is taken off (decision 10). */
  private String padded(String cell) {
    return dice.below(400) == 0 ? " " + cell + " " : cell;
  }

  /** The id of an event written before, an absent one, or none. */
  String someId() {
    if (ids.isEmpty() || dice.percent(10)) {
      return dice.oneOf("", "absent-1", idPrefix + numbers.get(Math.min(rows.size() + 1, 59)));
    }
    return dice.oneOf(ids);
  }

  /** The id of the latest event that has one. */
  String lastId() {
    return ids.isEmpty() ? "" : ids.get(ids.size() - 1);
  }

  /** A random handful of disclosures, now and then an unknown one. */
  String[] disclosures() {
    if (!dice.percent(40)) {
      return new String[0];
    }
    String[] some = new String[dice.oneOf(1, 1, 2, 3)];
    for (int i = 0; i < some.length; i++) {
      some[i] =
          dice.weighted(
              "20 ACKNOWLEDGEMENT, 20 TRACKING_NUMBER, 20 PROCESS, 20 TIMEFRAME,"
                  + " 14 ESCALATION_PATH, 10 CCTS_INFO, 9 OUTCOME, 3 REFUND, 2 -");
    }
    return some;
  }
}
