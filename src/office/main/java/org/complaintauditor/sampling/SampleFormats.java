package org.complaintauditor.sampling;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Optional;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.LocalizedFormats;
import org.complaintauditor.sampling.inference.IntervalMethod;
import org.complaintauditor.sampling.inference.NamedInterval;
import org.complaintauditor.text.MessageBundle;

/** How shares and their limits are written: never limits without their name. */
final class SampleFormats {
  private static final long MILLION = 1_000_000;

  private final MessageBundle words;
  private final LocalizedFormats formats;

  SampleFormats(MessageBundle words) {
    this.words = words;
    this.formats = new LocalizedFormats(words, ZoneOffset.UTC); // No times are written.
  }

  String number(long number) {
    return formats.number(number);
  }

  /** Some of all, in per cent. */
  String percent(long some, long all) {
    return formats.percent(some, all);
  }

  /** A share in per cent; only exactly none is 0. */
  String percent(double share) {
    return formats.percent(Math.round(share * MILLION), MILLION);
  }

  /** A share that somebody chose, in per cent, as it was chosen. */
  String chosen(BigDecimal share) {
    String digits = share.movePointRight(2).stripTrailingZeros().toPlainString();
    String sign = formats.share(0).substring(1);
    return (words.language().equals("en") ? digits : digits.replace('.', ',')) + sign;
  }

  /** A share with its limits and their name. */
  String estimate(double share, Optional<NamedInterval> interval) {
    String percent = percent(share);
    return interval
        .map(
            one ->
                words.text(
                    Wording.of(
                        "office.range-of-two",
                        percent,
                        percent(one.low()),
                        percent(one.high()),
                        name(one.method()),
                        chosen(one.confidence().level()))))
        .orElseGet(() -> words.text(Wording.of("office.counted-not-estimated", percent)));
  }

  /** A coefficient between -1 and 1 with its limits and their name. */
  String coefficient(double value, NamedInterval interval) {
    return words.text(
        Wording.of(
            "office.range-of-two",
            decimal(value),
            decimal(interval.low()),
            decimal(interval.high()),
            name(interval.method()),
            chosen(interval.confidence().level())));
  }

  private String name(IntervalMethod method) {
    return method == IntervalMethod.CORNERS
        ? words.text(Wording.of("office.corner-values"))
        : method == IntervalMethod.MOVER_WILSON
            ? words.text(Wording.of("office.mover-wilson-widened-below"))
            : method.shown();
  }

  private String decimal(double value) {
    long hundredths = Math.round(Math.abs(value) * 100);
    String digits = hundredths / 100 + "." + (hundredths % 100 < 10 ? "0" : "") + hundredths % 100;
    String signed = value < 0 && hundredths > 0 ? "-" + digits : digits;
    return words.language().equals("en") ? signed : signed.replace('.', ',');
  }
}
