package org.complaintauditor.console.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.complaintauditor.comparison.Factor;
import org.complaintauditor.model.Tally;
import org.complaintauditor.report.LocalizedFormats;
import org.complaintauditor.text.MessageBundle;

/**
 * Rates, differences and causes as a page shows them: in the form that reports have.
 *
 * @param words in this language
 * @param formats how numbers are written in it
 */
public record FigureWords(MessageBundle words, LocalizedFormats formats) {

  /** Rates are told with so many decimals; more than any page shows. */
  private static final int DECIMALS = 9;

  private static final long WHOLE = 1_000_000_000;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** In this language. */
  public FigureWords(MessageBundle words) {
    this(words, new LocalizedFormats(words, ZoneOffset.UTC));
  }

  /** A rate in percent; a dash where none is told. */
  public String rate(Optional<BigDecimal> rate) {
    return rate.map(
            one ->
                formats.percent(
                    one.movePointRight(DECIMALS).setScale(0, RoundingMode.HALF_UP).longValue(),
                    WHOLE))
        .orElse(LocalizedFormats.NONE);
  }

  /**
   * A rate in percent; where too much is not evidenced, that it cannot be told, and of how many.
   */
  public String rate(Tally tally) {
    return formats.percent(tally);
  }

  /** A whole number with its thousands set apart. */
  public String number(long number) {
    return formats.number(number);
  }

  /** A share that somebody has chosen, as exactly as it was chosen. */
  public String share(BigDecimal share) {
    String plain = share.multiply(HUNDRED).stripTrailingZeros().toPlainString();
    return words.text("console.percent", withComma(plain));
  }

  private String withComma(String number) {
    return words.language().equals("en") ? number : number.replace('.', ',');
  }

  /**
   * The difference of two rates in percentage points, with its sign; a dash where a rate is not
   * told.
   */
  public String points(Optional<BigDecimal> points) {
    return points
        .map(
            one -> {
              BigDecimal shown = one.setScale(1, RoundingMode.HALF_UP);
              String number = withComma(shown.abs().toPlainString());
              return shown.signum() == 0 ? number : (shown.signum() > 0 ? "+" : "−") + number;
            })
        .orElse(LocalizedFormats.NONE);
  }

  /** How many verdicts each cause has changed. */
  public String causes(Map<String, Long> causes) {
    StringJoiner all = new StringJoiner("; ");
    causes.forEach(
        (cause, count) -> {
          StringJoiner names =
              new StringJoiner(
                  cause.indexOf('|') >= 0
                      ? " " + words.text("console.compare.or") + " "
                      : " " + words.text("console.compare.and") + " ");
          for (Factor factor : ComparisonFigures.factors(cause)) {
            names.add(words.text("compare.part." + factor.name()));
          }
          all.add(names + ": " + formats.number(count));
        });
    return all.toString();
  }
}
