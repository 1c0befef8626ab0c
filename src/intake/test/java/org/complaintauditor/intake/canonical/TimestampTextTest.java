package org.complaintauditor.intake.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import org.complaintauditor.model.Timestamp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampTextTest {
  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

  private static @Nullable Timestamp parse(String text) {
    return TimestampText.parse(text, TORONTO);
  }

  private static Timestamp at(String instant, String date) {
    Instant time = Instant.parse(instant);
    return new Timestamp(time, time, LocalDate.parse(date));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "TimestampTextTest.readsInstants.csv", quoteCharacter = '\'')
  void readsInstants(String text, String instant, String date) {
    assertThat(parse(text)).isEqualTo(at(instant, date));
  }

  @Test
  void readsADateAsAnyInstantOfItsDay() {
    assertThat(parse("2026-03-08"))
        .isEqualTo(
            new Timestamp(
                Instant.parse("2026-03-08T05:00:00Z"),
                Instant.parse("2026-03-09T03:59:59.999999999Z"),
                LocalDate.parse("2026-03-08")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "T",
        "2026",
        "2026-01",
        "20260131",
        "46053.5",
        "31/01/2026",
        "01/31/2026 09:05",
        "2026/01/31",
        "2026-1-31",
        "2026-02-30",
        "2026-02-30T09:05:00Z",
        "2025-02-29T09:05:00Z",
        "2026-13-01T09:05:00Z",
        "2026-00-01T09:05:00Z",
        "2026-01-00T09:05:00Z",
        "2026-01-31T24:00:00Z",
        "2026-01-31T24:00",
        "2026-01-31T23:60:00Z",
        "2026-01-31T23:59:60Z",
        "2026-01-31T09:05:00+18:01",
        "2026-01-31T09:05:00+05:60",
        "2026-01-31T09:05:00+24:00",
        "2026-01-31T09:05:00 05:00",
        "2026-01-31T09:05:00+5:00",
        "2026-01-31T09:05:00-05:00Z",
        "2026-01-31T09:05:00-05:00-0500",
        "2026-01-31T09:05:00-05:00[America/Toronto]",
        "2026-01-31T9:05:00Z",
        "2026-01-31T09",
        "2026-01-31T09Z",
        "2026-01-31Z",
        "2026-01-31-05:00",
        "2026-01-31t09:05:00z",
        "2026-01-31T09:05:00.Z",
        "2026-01-31T09:05:00.1234567890Z",
        "2026-01-31  09:05:00",
        "+2026-01-31T09:05:00Z",
        "-2026-01-31T09:05:00Z",
        "1899-12-31",
        "1899-12-31T23:59:59Z",
        "2201-01-01",
        "2201-01-01T00:00:00Z",
        "9999-12-31",
        "2026-01-31T09:05:00-05:00 ok",
        "２０２６-01-31T09:05:00-05:00",
        "2026-01-31T09:05:0٣-05:00",
        "2026-01-3/T09:05:00-05:00",
        "2026-01-3:T09:05:00-05:00",
        "2026-W05-6",
        "2026-031",
      })
  void refusesWhatIsNoTimestamp(String text) {
    assertThat(parse(text)).isNull();
  }

  /** The fast way must say what java.time says, whatever the text. */
  @Test
  void agreesWithJavaTime() {
    Random random = new Random(41);
    String hostile = "0123456789-:TZ+. /:;٣A";
    int readable = 0;
    for (int i = 0; i < 60_000; i++) {
      String text = randomTimestamp(random);
      if (i % 2 == 1) {
        StringBuilder spoilt = new StringBuilder(text);
        for (int k = random.nextInt(2); k >= 0; k--) {
          spoilt.setCharAt(
              random.nextInt(text.length()), hostile.charAt(random.nextInt(hostile.length())));
        }
        text = spoilt.toString();
      }
      Timestamp expected = byJavaTime(text);
      readable += expected == null ? 0 : 1;
      assertThat(parse(text)).as(text).isEqualTo(expected);
    }
    assertThat(readable).isBetween(20_000, 55_000);
  }

  private static String randomTimestamp(Random random) {
    String local =
        "%04d-%02d-%02dT%02d:%02d:%02d"
            .formatted(
                1895 + random.nextInt(310),
                random.nextInt(20) == 0 ? random.nextInt(15) : 1 + random.nextInt(12),
                random.nextInt(20) == 0 ? 28 + random.nextInt(5) : 1 + random.nextInt(28),
                random.nextInt(25),
                random.nextInt(60),
                random.nextInt(60));
    return switch (random.nextInt(6)) {
      case 0 -> local + "Z";
      case 1 -> local;
      default ->
          local
              + (random.nextBoolean() ? '+' : '-')
              + "%02d:%02d".formatted(random.nextInt(19), random.nextInt(60));
    };
  }

  /**
   * The timestamp as java.time reads it, for the common lengths only; the rest has its own
   * examples.
   */
  private static @Nullable Timestamp byJavaTime(String given) {
    String text = given.strip();
    if (!text.matches("[ -~]*")) {
      return null;
    }
    text = text.replaceFirst("^(.{10}) ", "$1T").replaceFirst("^(.{19}),", "$1.");
    text = text.replaceFirst("^(.{16,29})([+-]\\d\\d)(\\d\\d)$", "$1$2:$3");
    if (text.contains("T24") || text.contains("t") || text.contains("z")) {
      return null;
    }
    try {
      LocalDateTime local;
      Timestamp timestamp;
      if (text.matches(".*T.*([+-].*|Z)")) {
        OffsetDateTime time = OffsetDateTime.parse(text);
        local = time.toLocalDateTime();
        timestamp = Timestamp.at(time.toInstant(), TORONTO);
      } else if (text.contains("T")) {
        local = LocalDateTime.parse(text);
        timestamp = Timestamp.at(local, TORONTO);
      } else {
        LocalDate date = LocalDate.parse(text);
        local = date.atStartOfDay();
        timestamp = Timestamp.on(date, TORONTO);
      }
      boolean years = local.getYear() >= 1900 && local.getYear() <= 2200;
      return years && !text.matches(".*[+-]..:..:..|.*\\.(Z|[+-].*)?") ? timestamp : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  @Test
  void usesTheZoneForLocalTimesOnly() {
    assertThat(TimestampText.parse("2026-01-31T09:05:00", ZoneOffset.UTC))
        .isEqualTo(at("2026-01-31T09:05:00Z", "2026-01-31"));
    assertThat(TimestampText.parse("2026-01-31T23:05:00-05:00", ZoneOffset.UTC))
        .isEqualTo(at("2026-02-01T04:05:00Z", "2026-02-01"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|; the cell is empty",
        "46053.5|; this is a bare number. In a spreadsheet: format the column as a date, then save",
        "31/01/2026 09:00|; for dates that are written otherwise, let a profile be written: auditor profile suggest",
        "01/31/2026|; for dates that are written otherwise, let a profile be written: auditor profile suggest",
        "31/02/2026 9:00|; there is no day 31/02/2026; for dates that are written otherwise, let a profile be written: auditor profile suggest",
        "00.13.2026|; there is no day 00.13.2026; for dates that are written otherwise, let a profile be written: auditor profile suggest",
      })
  void hintsAtAFix(String text, String hint) {
    assertThat(TimestampText.expectedInsteadOf(text).english())
        .isEqualTo(
            "ISO-8601, such as 2026-01-31T09:05:00-05:00, 2026-01-31 09:05 or 2026-01-31" + hint);
  }

  @Test
  void saysThatADateDoesNotExist() {
    assertThat(TimestampText.expectedInsteadOf("2026-02-30").english())
        .isEqualTo(
            "a date and a time of day that exist, in a year from 1900 to 2200; there is no day"
                + " 2026-02-30");
    assertThat(TimestampText.expectedInsteadOf("2026-02-28T25:00").english())
        .isEqualTo("a date and a time of day that exist, in a year from 1900 to 2200");
  }
}
