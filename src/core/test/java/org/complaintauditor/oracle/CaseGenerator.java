package org.complaintauditor.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Generates adversarial exports, the same ones for the same seed. Timestamps of one export lie in a
 * band of about four months that holds holidays, DST changes or a year's end.
 */
public final class CaseGenerator {
  private static final int BAND_DAYS = 115;
  private static final List<LocalDate> BANDS =
      List.of(
          LocalDate.of(2023, 2, 6),
          LocalDate.of(2023, 9, 25),
          LocalDate.of(2024, 1, 15),
          LocalDate.of(2024, 5, 1),
          LocalDate.of(2024, 8, 19),
          LocalDate.of(2024, 11, 1),
          LocalDate.of(2025, 3, 1),
          LocalDate.of(2026, 2, 10));

  /** Days on which something is different: DST changes, holidays, weekends, the year's end. */
  private static final List<LocalDateTime> ODD_MOMENTS =
      List.of(
          LocalDateTime.of(2023, 3, 12, 1, 50),
          LocalDateTime.of(2023, 11, 5, 0, 40),
          LocalDateTime.of(2024, 3, 10, 2, 30),
          LocalDateTime.of(2024, 11, 3, 1, 30),
          LocalDateTime.of(2025, 3, 9, 2, 10),
          LocalDateTime.of(2024, 3, 28, 17, 0),
          LocalDateTime.of(2023, 4, 6, 9, 0),
          LocalDateTime.of(2023, 12, 22, 16, 0),
          LocalDateTime.of(2024, 12, 31, 23, 50),
          LocalDateTime.of(2024, 2, 16, 10, 0),
          LocalDateTime.of(2024, 6, 28, 12, 0),
          LocalDateTime.of(2024, 8, 31, 12, 0),
          LocalDateTime.of(2026, 3, 8, 2, 45),
          LocalDateTime.of(2025, 4, 17, 23, 59, 59));

  private record Draft(String file, int fileOrder, Map<String, String> cells) {}

  private final Dice dice;
  private boolean rejectedRows;
  private List<LocalDateTime> moments = new ArrayList<>();
  private List<OracleRow> latest = List.of();

  /** A generator whose exports depend on the seed and on the calls made before, on nothing else. */
  public CaseGenerator(long seed) {
    this.dice = new Dice(seed);
  }

  /** Whether exports hold a few rows that are rejected, at most about 0.8 % (default: none). */
  public CaseGenerator withRejectedRows(boolean wanted) {
    rejectedRows = wanted;
    return this;
  }

  /** An export of so many cases, its rows in random order over one to three files. */
  public List<OracleRow> export(int cases, boolean withDiscloses) {
    LocalDate from = dice.oneOf(BANDS);
    LocalDateTime last = from.plusDays(BAND_DAYS).atTime(18, 0);
    moments = new ArrayList<>();
    List<Map<String, String>> rows = new ArrayList<>();
    for (int i = 1; i <= cases; i++) {
      LocalDateTime start = start(from, last);
      CaseScript script = new CaseScript(dice, caseId(i), withDiscloses, start, last);
      new CaseStory(dice, script).tell();
      rows.addAll(script.rows());
      moments.add(start);
      moments.add(script.now().isAfter(last) ? last : script.now());
    }
    latest = number(spread(rows));
    return latest;
  }

  /** A random audit instant that falls into the latest export, for a caller who wants one. */
  public Instant auditInstant() {
    return auditInstant(CaseClock.TORONTO);
  }

  /**
   * The same for a desk in this zone. Something of the export has happened at it: an instant before
   * all events is refused, and drawn again here.
   */
  public Instant auditInstant(ZoneId zone) {
    Optional<Instant> start =
        new RowReader(OracleSettings.defaults().withZone(zone), latest).start();
    Instant drawn = drawnInstant();
    while (start.isPresent() && drawn.isBefore(start.get())) {
      drawn = drawnInstant();
    }
    return drawn;
  }

  private Instant drawnInstant() {
    LocalDateTime moment = dice.oneOf(moments).plusDays(dice.oneOf(0, 0, 1, 2, 4, 14));
    LocalDateTime chosen =
        switch (dice.below(3)) {
          case 0 -> moment;
          case 1 -> moment.toLocalDate().atTime(12, 0);
          default -> moment.toLocalDate().atTime(23, 59, 59, 999_999_999);
        };
    return chosen.atZone(CaseClock.TORONTO).toInstant();
  }

  private LocalDateTime start(LocalDate from, LocalDateTime last) {
    List<LocalDateTime> odd =
        ODD_MOMENTS.stream()
            .filter(m -> !m.toLocalDate().isBefore(from) && m.isBefore(last))
            .toList();
    if (!odd.isEmpty() && dice.percent(22)) {
      return dice.oneOf(odd).minusDays(dice.oneOf(0, 0, 1, 2, 10));
    }
    LocalDate date =
        dice.percent(40)
            ? last.toLocalDate().minusDays(dice.between(0, 22))
            : from.plusDays(dice.below(BAND_DAYS));
    return date.atTime(dice.between(7, 17), dice.below(60), dice.below(60));
  }

  /** Unique ids, with leading zeros and with characters on both sides of the surrogates. */
  private String caseId(int number) {
    String digits = String.format("%05d", number);
    return dice.oneOf("C-", "", "0", "\u00c9", "\ud83d\ude00", "\uff5e", "c-") + digits;
  }

  private List<Draft> spread(List<Map<String, String>> rows) {
    int files = dice.oneOf(1, 1, 2, 3);
    String narrow = files == 3 ? dice.oneOf("event_id", "to_role", "channel", "team", "none") : "";
    int budget = rejectedRows ? Math.max(2, rows.size() / 125) : 0;
    List<Draft> drafts = new ArrayList<>();
    for (Map<String, String> cells : rows) {
      int file = dice.below(files);
      if (file == 2) {
        // The third file lacks a column: an absent key.
        cells.remove(narrow);
      }
      Draft draft = new Draft("part-" + (file + 1) + ".csv", file, cells);
      drafts.add(draft);
      boolean hasId = !cells.getOrDefault("event_id", "").isEmpty();
      if (hasId && dice.percent(2)) {
        drafts.add(draft);
      } else if (budget >= 2 && dice.below(90) == 0) {
        budget -= spoil(draft, drafts);
      }
    }
    Collections.shuffle(drafts, dice.random());
    return drafts;
  }

  /** Adds a row that is rejected; a conflicting one takes an existing row with it. */
  private int spoil(Draft draft, List<Draft> drafts) {
    Map<String, String> cells = new HashMap<>(draft.cells());
    boolean hasId = !cells.getOrDefault("event_id", "").isEmpty();
    if (hasId && dice.percent(50)) {
      String column = dice.oneOf("timestamp", "activity", "actor_role", "text", "team");
      cells.put(column, cells.getOrDefault(column, "") + "?");
      drafts.add(new Draft(draft.file(), draft.fileOrder(), cells));
      return 2;
    }
    cells.put("event_id", "");
    switch (dice.below(3)) {
      case 0 -> cells.put("case_id", dice.oneOf("", "  "));
      case 1 -> cells.put("timestamp", dice.oneOf("", "2024-13-01", "yesterday", "2024-02-30"));
      default -> cells.put("activity", dice.oneOf("", "PHONED", "closed"));
    }
    drafts.add(new Draft(draft.file(), draft.fileOrder(), cells));
    return 1;
  }

  /** Numbers the rows of each file from 2 on; a blank line has a number and is no row. */
  private List<OracleRow> number(List<Draft> drafts) {
    int[] next = {2, 2, 2};
    List<OracleRow> rows = new ArrayList<>();
    for (Draft draft : drafts) {
      int number = next[draft.fileOrder()]++;
      next[draft.fileOrder()] += dice.below(60) == 0 ? 1 : 0;
      rows.add(
          new OracleRow(
              draft.file(),
              draft.fileOrder(),
              number,
              Collections.unmodifiableMap(new TreeMap<>(draft.cells()))));
    }
    return rows;
  }
}
