package org.complaintauditor.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The columns of the canonical case-history export (formats 1). */
enum Column {
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
  static final List<Column> REQUIRED = List.of(CASE_ID, TIMESTAMP, ACTIVITY);

  /** The columns of the format that hold case attributes. */
  static final List<Column> ATTRIBUTES = List.of(CUSTOMER_TYPE, TEAM, PRODUCT, PROVINCE, CATEGORY);

  private static final List<String> TITLES = Arrays.stream(values()).map(Column::title).toList();

  private final String title;

  Column() {
    title = name().toLowerCase(Locale.ROOT);
  }

  /** The column's name in a header. */
  String title() {
    return title;
  }

  /** Whether the format gives this name to a column. */
  static boolean isKnown(String title) {
    return TITLES.contains(title);
  }
}
