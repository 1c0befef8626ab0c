package org.complaintauditor.report.html;

import org.complaintauditor.text.MessageBundle;

/** How late, in classes of business days after the due date. */
enum LatenessClass {
  SAME_DAY(0, 0),
  ONE(1, 1),
  TWO(2, 2),
  UP_TO_FIVE(3, 5),
  UP_TO_TEN(6, 10),
  MORE(11, Integer.MAX_VALUE);

  private final int from;
  private final int to;

  LatenessClass(int from, int to) {
    this.from = from;
    this.to = to;
  }

  /** The class of so many business days. */
  static LatenessClass of(int days) {
    for (LatenessClass lateness : values()) {
      if (days <= lateness.to) {
        return lateness;
      }
    }
    return MORE;
  }

  /** What stands for it in an address: {@code 2}, {@code 3-5}, {@code 11-}. */
  String code() {
    if (this == MORE) {
      return from + "-";
    }
    return from == to ? Integer.toString(from) : from + "-" + to;
  }

  /** Its name in the reader's language. */
  String name(MessageBundle words) {
    return switch (this) {
      case SAME_DAY -> words.text("page.late.same");
      case MORE -> words.text("page.late.more", from - 1);
      case ONE, TWO -> Integer.toString(from);
      case UP_TO_FIVE, UP_TO_TEN -> words.text("page.late.range", from, to);
    };
  }
}
