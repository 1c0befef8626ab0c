package org.complaintauditor.intake.canonical;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the canonical export names columns with dates that the data give for a case, such as {@code
 * date:deadline}.
 */
public final class DateColumn {
  private static final String PREFIX = "date:";
  private static final String NAME = "[a-z][a-z0-9_]*";
  private static final Pattern TITLE = Pattern.compile(PREFIX + "(" + NAME + ")");

  private DateColumn() {}

  /** The name of the date that the column holds, if it is such a column. */
  static Optional<String> dateIn(String title) {
    Matcher matcher = TITLE.matcher(title);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** Whether a date can be called so: small letters, digits and underscores. */
  public static boolean canBeCalled(String name) {
    return name.matches(NAME);
  }

  /** The name of the date's column. */
  public static String titleOf(String name) {
    return PREFIX + name;
  }
}
