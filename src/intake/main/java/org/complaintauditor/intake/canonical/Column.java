package org.complaintauditor.intake.canonical;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The columns of the canonical case-history export (formats 1). */
public enum Column {
  CASE_ID,
  TIMESTAMP,
  ACTIVITY,
  EVENT_ID,
  ACTOR,
  ACTOR_ROLE,
  CHANNEL,
  DISCLOSES,
  TO_ROLE,
  REFERS_TO,
  CUSTOMER_TYPE,
  TRACKING_NUMBER,
  TEXT,
  LANGUAGE,
  TEAM,
  PRODUCT,
  PROVINCE,
  CATEGORY;

  /** The columns without which nothing can be judged. */
  public static final List<Column> REQUIRED = List.of(CASE_ID, TIMESTAMP, ACTIVITY);

  /** The columns of the format that hold case attributes. */
  public static final List<Column> ATTRIBUTES =
      List.of(CUSTOMER_TYPE, TEAM, PRODUCT, PROVINCE, CATEGORY);

  private static final List<String> TITLES = Arrays.stream(values()).map(Column::title).toList();

  private final String title;

  Column() {
    title = name().toLowerCase(Locale.ROOT);
  }

  /** The column's name in a header. */
  public String title() {
    return title;
  }

  /** Its place among the columns as the format lists them, from 0. */
  public int place() {
    return TITLES.indexOf(title);
  }

  /** Whether these are the columns of an export. */
  public static boolean areRequiredIn(Collection<String> titles) {
    return REQUIRED.stream().allMatch(column -> titles.contains(column.title()));
  }

  /** Whether the format gives this name to a column. */
  public static boolean isKnown(String title) {
    return TITLES.contains(title);
  }
}
