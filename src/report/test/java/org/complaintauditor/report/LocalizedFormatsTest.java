package org.complaintauditor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.complaintauditor.model.Limit;
import org.complaintauditor.model.LocalizedText;
import org.complaintauditor.model.Tally;
import org.complaintauditor.text.MessageBundle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LocalizedFormatsTest {

  private final LocalizedFormats english = in("en");
  private final LocalizedFormats french = in("fr");
  private final LocalizedFormats german = in("de");

  private static LocalizedFormats in(String language) {
    return new LocalizedFormats(MessageBundle.in(language), SmallAudit.ZONE);
  }

  private static Tally tally(long met, long breached) {
    return new Tally(met, breached, 7, 8, 0);
  }

  @Test
  @DisplayName("only a rate without a breach is 100 %, and only one without a success is 0 %")
  void roundingHidesNothing() {
    assertThat(
            List.of(
                english.percent(tally(0, 0)),
                english.percent(tally(5, 0)),
                english.percent(tally(0, 5)),
                english.percent(tally(9_999, 1)),
                english.percent(tally(1, 9_999)),
                english.percent(tally(2, 1)),
                english.percent(tally(1, 1))))
        .containsExactly("–", "100.0%", "0.0%", ">99.9%", "<0.1%", "66.7%", "50.0%");
    assertThat(List.of(french.percent(tally(2, 1)), german.percent(tally(9_999, 1))))
        .containsExactly("66,7\u00a0%", ">99,9\u00a0%");
  }

  @Test
  @DisplayName("in place of a rate that cannot be told stands how many are evidenced of how many")
  void untold() {
    Tally most = new Tally(1_048, 0, 7, 8, 1_346, new Tally.Doubtful(9, 9, 9, 9, 0), true);
    assertThat(
            List.of(
                english.percent(most),
                english.rate(most),
                english.shortRate(most),
                french.percent(most),
                german.percent(most),
                english.percent(new Tally(0, 0, 0, 0, 3))))
        .containsExactly(
            "cannot be told (1,048 of 2,394)",
            "cannot be told (1,048 of 2,394)",
            "cannot be told (1,048 of 2,394)",
            "impossible à établir (1\u00a0048 sur 2\u00a0394)",
            "nicht bestimmbar (1.048 von 2.394)",
            "cannot be told (0 of 3)");
  }

  @Test
  @DisplayName("in place of a rate of which the export can show no breach stands that")
  void unrated() {
    Tally unrated = new Tally(4, 0, 0, 2, 0).unrated();
    assertThat(
            List.of(
                english.rate(unrated),
                english.percent(Tally.EMPTY.unrated()),
                french.percent(unrated),
                german.shortRate(unrated),
                german.breakablePercent(unrated)))
        .containsExactly(
            "not recorded",
            "not recorded",
            "non consigné",
            "nicht aufgezeichnet",
            "nicht\naufgezeichnet");
  }

  private static Tally doubtful(long met, long breached, Tally.Doubtful doubtful) {
    return new Tally(met, breached, 0, 0, 0, doubtful, true);
  }

  @Test
  @DisplayName("a rate that doubtful texts touch has its bounds with it, in words and in brackets")
  void bounds() {
    Tally tally = doubtful(55, 8, new Tally.Doubtful(9, 4, 4, 3, 2));
    assertThat(
            List.of(
                english.rate(tally),
                english.shortRate(tally),
                french.rate(tally),
                german.rate(tally)))
        .containsExactly(
            "87.3% (81.0–90.6% if doubtful texts are read the other way)",
            "87.3% (81.0–90.6%)",
            "87,3\u00a0% (81,0–90,6\u00a0% si les textes douteux sont lus dans l’autre sens)",
            "87,3\u00a0% (81,0–90,6\u00a0%, wenn zweifelhafte Texte andersherum gelesen"
                + " werden)");
  }

  @Test
  @DisplayName("a rate that no doubtful text touches has none, though a verdict may hang on one")
  void noBounds() {
    Tally tally = doubtful(2, 1, new Tally.Doubtful(1, 0, 0, 0, 0));
    assertThat(english.bounds(tally)).isEmpty();
    assertThat(english.rate(tally)).isEqualTo("66.7%");
  }

  @Test
  @DisplayName("where there would be nothing to count a rate from, the bound says so")
  void boundsOfNothing() {
    assertThat(english.shortRate(doubtful(1, 0, new Tally.Doubtful(1, 1, 0, 0, 0))))
        .isEqualTo("100.0% (– to 100.0%)");
    assertThat(english.shortRate(doubtful(0, 0, new Tally.Doubtful(1, 0, 0, 1, 0))))
        .isEqualTo("– (– to 100.0%)");
    assertThat(english.shortRate(doubtful(9_999, 0, new Tally.Doubtful(1, 1, 1, 0, 0))))
        .isEqualTo("100.0% (>99.9–100.0%)");
  }

  @Test
  @DisplayName("thousands are set apart as the language does it")
  void numbers() {
    assertThat(
            List.of(
                english.number(0),
                english.number(999),
                english.number(1_000),
                english.number(-1_234_567),
                french.number(1_234_567),
                german.number(1_234_567)))
        .containsExactly("0", "999", "1,000", "-1,234,567", "1\u00a0234\u00a0567", "1.234.567");
  }

  @Test
  @DisplayName("dates and times are those of the desk's zone")
  void dates() {
    Instant winter = Instant.parse("2026-01-01T04:59:59.9Z");
    assertThat(
            List.of(
                english.date(LocalDate.of(2026, 1, 2)),
                german.date(LocalDate.of(2026, 1, 2)),
                french.dateTime(winter),
                german.dateTime(winter)))
        .containsExactly("2026-01-02", "02.01.2026", "2025-12-31 23:59:59", "31.12.2025 23:59:59");
  }

  @Test
  @DisplayName("limits are words, in the singular where there is one")
  void spans() {
    assertThat(
            List.of(
                english.span(new Limit.BusinessDays(0)),
                english.span(new Limit.BusinessDays(1)),
                english.span(new Limit.BusinessDays(10)),
                french.span(new Limit.CalendarDays(1)),
                german.span(new Limit.CalendarDays(5)),
                german.limit(limit("5d", true)),
                french.limit(limit("8w", true)),
                english.limit(limit("1w", false)),
                english.limit(limit("2", true)),
                english.span(new Limit.Hours(Duration.ofHours(4))),
                english.span(new Limit.Hours(Duration.ofMinutes(90)))))
        .containsExactly(
            "on the same day",
            "1 business day",
            "10 business days",
            "1 jour civil",
            "5 Kalendertage",
            "5 Kalendertage (oder am nächsten Arbeitstag)",
            "8 semaines (ou le jour ouvrable suivant)",
            "1 week",
            "2 business days",
            "4 hours",
            "PT1H30M");
  }

  private static Limit limit(String value, boolean rolls) {
    return new Limit("days", Limit.parseSpan(value), rolls, LocalizedText.of("A source"), true);
  }
}
