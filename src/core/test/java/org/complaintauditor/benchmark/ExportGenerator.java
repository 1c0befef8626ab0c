package org.complaintauditor.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * Writes canonical exports of any size, about 11 events and 2 KB a case: the same seed gives the
 * same bytes. Messages hold quotes, commas and line breaks, as people write them.
 */
public final class ExportGenerator {

  /** In which order the rows of an export stand. */
  public enum Order {
    /** Case by case, sorted by case id. */
    GROUPED,
    /** Rows are sorted by time, as an event log is written. */
    TIME
  }

  private static final String HEADER =
      "case_id,event_id,timestamp,activity,actor,actor_role,channel,discloses,to_role,customer_type,"
          + "tracking_number,text,language,team,product,province";
  private static final ZoneId ZONE = ZoneId.of("America/Toronto");
  private static final LocalDateTime START = LocalDateTime.of(2025, 1, 6, 8, 0);
  private static final int DAYS = 330;
  private static final int MINUTES_A_DAY = 24 * 60;

  private static final List<String> WRITTEN = List.of("WEB_FORM", "EMAIL", "SUPPORT_CASE");
  private static final List<String> TEAMS = List.of("Technical", "Billing", "Mobile", "Accounts");
  private static final List<String> PRODUCTS = List.of("Internet", "Mobile", "Voice", "Meetings");
  private static final List<String> PROVINCES = List.of("ON", "QC", "BC", "AB", "MB", "NS");
  private static final List<String> TYPES =
      List.of("RESIDENTIAL", "RESIDENTIAL", "RESIDENTIAL", "SMALL_BUSINESS", "BUSINESS");
  private static final List<String> SENTENCES =
      List.of(
          "The line has been down since the storm, and nobody calls back.",
          "I was told \"\"it will be fixed by Monday\"\", but it is not.",
          "The bill shows $141.00, twice.",
          "We looked at the logs of your router\nand found nothing unusual.",
          "Please see the attached letter.",
          "Hello,\n\nthank you for writing to us.",
          "This is the third time, and I am tired of it.",
          "A technician, Sam, will be there between 9 and 11.");

  private final int cases;
  private final SplittableRandom dice;

  /** A generator of exports of so many cases. */
  public ExportGenerator(int cases, long seed) {
    this.cases = cases;
    this.dice = new SplittableRandom(seed);
  }

  private record Row(long minute, long number, String text) {}

  /** Writes the export and returns how many rows it has. */
  public long write(Path file, Order order) throws IOException {
    long rows = 0;
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      writer.write(HEADER + "\r\n");
      PriorityQueue<Row> waiting =
          new PriorityQueue<>(Comparator.comparingLong(Row::minute).thenComparingLong(Row::number));
      for (int i = 0; i < cases; i++) {
        long start = (long) i * DAYS * MINUTES_A_DAY / cases;
        while (!waiting.isEmpty() && waiting.element().minute() < start) {
          writer.write(waiting.remove().text());
        }
        List<Row> story = new Story(i, start, rows).rows;
        rows += story.size();
        if (order == Order.GROUPED) {
          for (Row row : story) {
            writer.write(row.text());
          }
        } else {
          waiting.addAll(story);
        }
      }
      while (!waiting.isEmpty()) {
        writer.write(waiting.remove().text());
      }
    }
    return rows;
  }

  /** One case. */
  private final class Story {
    private final List<Row> rows = new ArrayList<>();
    private final String caseId;
    private final String common;
    private final String tracking;
    private final String customerType;
    private final long firstNumber;
    private long minute;

    Story(int index, long start, long firstNumber) {
      this.firstNumber = firstNumber;
      caseId = "C%08d".formatted(index);
      tracking = "TN-%08d".formatted(index * 7 + 11);
      customerType = one(TYPES);
      common = one(TEAMS) + "," + one(PRODUCTS) + "," + one(PROVINCES);
      minute = start;
      tell();
    }

    private void tell() {
      boolean live = chance(15);
      String channel = live ? "PHONE" : one(WRITTEN);
      if (live) {
        event(
            "COMPLAINT_RECEIVED", "AGENT", channel, chance(80) ? "ACKNOWLEDGEMENT" : "", "", true);
      } else {
        event("COMPLAINT_RECEIVED", "CUSTOMER", channel, "", "", true);
      }
      pass(0, 30);
      if (chance(85)) {
        event("ACKNOWLEDGEMENT_SENT", "SYSTEM", "EMAIL", told(90, "TRACKING_NUMBER"), "", true);
      }
      pass(60, 3 * MINUTES_A_DAY);
      event("MESSAGE_SENT", "AGENT", one(WRITTEN), told(85, "PROCESS|TIMEFRAME"), "", true);
      event("NOTE", "AGENT", "", "", "", true);
      investigate();
      boolean escalates = chance(20);
      if (escalates) {
        escalate();
      }
      pass(60, 4 * MINUTES_A_DAY);
      event("INVESTIGATION_CONCLUDED", "AGENT", "", "", "", false);
      pass(10, 2 * MINUTES_A_DAY);
      if (chance(95)) {
        event("OUTCOME_SENT", "AGENT", "EMAIL", told(40, "ESCALATION_PATH"), "", true);
        pass(60, 2 * MINUTES_A_DAY);
        answer();
      }
      pass(60, 3 * MINUTES_A_DAY);
      event("CLOSED", "AGENT", "", "", "", false);
    }

    private void investigate() {
      for (int contacts = dice.nextInt(1, 4); contacts > 0; contacts--) {
        pass(MINUTES_A_DAY, 9 * MINUTES_A_DAY);
        event("MESSAGE_RECEIVED", "CUSTOMER", one(WRITTEN), "", "", true);
        pass(60, 4 * MINUTES_A_DAY);
        event("MESSAGE_SENT", "AGENT", one(WRITTEN), "", "", true);
      }
    }

    private void escalate() {
      pass(60, MINUTES_A_DAY);
      event("DISSATISFACTION_EXPRESSED", "CUSTOMER", "EMAIL", "", "", true);
      pass(60, 2 * MINUTES_A_DAY);
      event("MESSAGE_SENT", "AGENT", "EMAIL", told(80, "ESCALATION_PATH"), "", true);
      pass(60, MINUTES_A_DAY);
      event("ESCALATION_REQUESTED", "CUSTOMER", "EMAIL", "", "", true);
      pass(60, 3 * MINUTES_A_DAY);
      event("ESCALATED", "AGENT", "", "", "SUPPORT_LEAD", false);
      pass(MINUTES_A_DAY, 3 * MINUTES_A_DAY);
      if (chance(40)) {
        event("DISSATISFACTION_EXPRESSED", "CUSTOMER", "EMAIL", "", "", true);
        pass(60, 2 * MINUTES_A_DAY);
        event("MESSAGE_SENT", "SUPPORT_LEAD", "EMAIL", told(75, "CCTS_INFO"), "", true);
      }
    }

    private void answer() {
      if (chance(15)) {
        event("OUTCOME_REJECTED", "CUSTOMER", "EMAIL", "", "", true);
        pass(60, 2 * MINUTES_A_DAY);
        event("MESSAGE_SENT", "AGENT", "EMAIL", told(80, "ESCALATION_PATH|CCTS_INFO"), "", true);
      } else if (chance(50)) {
        event("OUTCOME_ACCEPTED", "CUSTOMER", "EMAIL", "", "", true);
      }
    }

    private void event(
        String activity,
        String role,
        String channel,
        String discloses,
        String toRole,
        boolean written) {
      long number = firstNumber + rows.size();
      String text = written ? text() : "";
      String time =
          DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
              START
                  .plusMinutes(minute)
                  .plusSeconds(number % 60 == 0 ? 1 : number % 60)
                  .atZone(ZONE));
      rows.add(
          new Row(
              minute,
              number,
              String.join(
                      ",",
                      caseId,
                      "E%09d".formatted(number),
                      time,
                      activity,
                      role.equals("CUSTOMER") ? "customer" : "A-%04d".formatted(number % 997),
                      role,
                      channel,
                      discloses,
                      toRole,
                      customerType,
                      tracking,
                      text,
                      text.isEmpty() ? "" : "en",
                      common)
                  + "\r\n"));
      minute++;
    }

    private String text() {
      StringBuilder text = new StringBuilder();
      for (int sentences = dice.nextInt(1, 4); sentences > 0; sentences--) {
        text.append(text.isEmpty() ? "" : " ").append(one(SENTENCES));
      }
      boolean quoted = text.indexOf(",") >= 0 || text.indexOf("\"") >= 0 || text.indexOf("\n") >= 0;
      return quoted ? "\"" + text + "\"" : text.toString();
    }

    private void pass(int atLeast, int below) {
      minute += dice.nextInt(atLeast, below);
    }

    private String told(int percent, String disclosures) {
      return chance(percent) ? disclosures : "";
    }
  }

  private boolean chance(int percent) {
    return dice.nextInt(100) < percent;
  }

  private <T> T one(List<T> of) {
    return of.get(dice.nextInt(of.size()));
  }

  /** Writes an export: cases, {@code GROUPED} or {@code TIME}, file. */
  public static void main(String[] arguments) throws IOException {
    long rows =
        new ExportGenerator(Integer.parseInt(arguments[0]), 1)
            .write(Path.of(arguments[2]), Order.valueOf(arguments[1]));
    System.out.println(rows + " rows");
  }
}
