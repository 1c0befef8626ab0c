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

  /** A rate in percent; a dash where none is told. */
  public String rate(Optional<BigDecimal> rate) {
    return rate.map(one -> words.text("console.percent", number(one.multiply(HUNDRED))))
        .orElse("–");
  }

  /** A share that somebody has chosen, as exactly as it was chosen. */
  public String share(BigDecimal share) {
    String plain = share.multiply(HUNDRED).stripTrailingZeros().toPlainString();
    return words.text(
        "console.percent", words.language().equals("en") ? plain : plain.replace('.', ','));
  }

  /** A difference in percentage points, with its sign. */
  public String points(Optional<BigDecimal> points) {
    return points
        .map(
            one -> {
              String number = number(one.abs());
              return one.signum() == 0 ? number : (one.signum() > 0 ? "+" : "−") + number;
            })
        .orElse("–");
  }

  private String number(BigDecimal number) {
    String plain = number.setScale(1, RoundingMode.HALF_UP).toPlainString();
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
