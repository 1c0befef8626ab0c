package org.complaintauditor.audit;

import org.complaintauditor.model.InvalidValueException;
import org.complaintauditor.model.Wording;

/**
 * How many rows may be rejected before nothing is judged (formats 3, {@code --max-rejected}).
 *
 * @param text as written: a number of rows, or a share such as {@code 1%}
 * @param amount the number of rows, or of percent
 * @param share whether it is a share of the rows read
 */
public record MaxRejected(String text, double amount, boolean share) {

  /** All but every one. */
  public static final MaxRejected ALL = new MaxRejected("100%", 100, true);

  /**
   * Reads {@code 10} or {@code 1%}.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static MaxRejected parse(String text) {
    String value = text.strip();
    boolean share = value.endsWith("%");
    String number = share ? value.substring(0, value.length() - 1).strip() : value;
    if (!number.matches(share ? "\\d{1,3}(\\.\\d{1,4})?" : "\\d{1,9}")
        || (share && Double.parseDouble(number) > 100)) {
      throw new InvalidValueException(Wording.of("app.is-neither-a-number-of-rows-nor", text));
    }
    return new MaxRejected(value, Double.parseDouble(number), share);
  }

  boolean allows(long rejected, long read) {
    return share ? rejected * 100.0 <= amount * read : rejected <= amount;
  }
}
