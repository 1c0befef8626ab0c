package org.complaintauditor.console.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.complaintauditor.comparison.Factor;
import org.complaintauditor.text.MessageBundle;

/**
 * Rates, differences and causes as a page shows them.
 *
 * @param words in this language
 */
public record FigureWords(MessageBundle words) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int COMPARED = 2;

  /** A rate in percent; a dash where none is told. */
  public String rate(Optional<BigDecimal> rate) {
    return rate(rate, 1);
  }

  /** A rate that another is held against: a small difference is to be seen. */
  public String comparedRate(Optional<BigDecimal> rate) {
    return rate(rate, COMPARED);
  }

  private String rate(Optional<BigDecimal> rate, int decimals) {
    return rate.map(one -> words.text("console.percent", number(one.multiply(HUNDRED), decimals)))
        .orElse("–");
  }

  /** A share that somebody has chosen, as exactly as it was chosen. */
  public String share(BigDecimal share) {
    String plain = share.multiply(HUNDRED).stripTrailingZeros().toPlainString();
    return words.text(
        "console.percent", words.language().equals("en") ? plain : plain.replace('.', ','));
  }

  /**
   * The difference of two rates in percentage points, with its sign: that of the figures as {@link
   * #comparedRate} shows them, so that what is shown adds up. A dash where a rate is not told.
   */
  public String points(Optional<BigDecimal> earlier, Optional<BigDecimal> later) {
    if (earlier.isEmpty() || later.isEmpty()) {
      return "–";
    }
    BigDecimal points =
        shown(later.get().multiply(HUNDRED), COMPARED)
            .subtract(shown(earlier.get().multiply(HUNDRED), COMPARED));
    String number = number(points.abs(), COMPARED);
    return points.signum() == 0 ? number : (points.signum() > 0 ? "+" : "−") + number;
  }

  private static BigDecimal shown(BigDecimal number, int decimals) {
    return number.setScale(decimals, RoundingMode.HALF_UP);
  }

  private String number(BigDecimal number, int decimals) {
    String plain = shown(number, decimals).toPlainString();
    return words.language().equals("en") ? plain : plain.replace('.', ',');
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
          for (Factor one : ComparisonFigures.factors(cause)) {
            names.add(words.text("compare.part." + one.name()));
          }
          all.add(count + " " + names);
        });
    return all.toString();
  }
}
