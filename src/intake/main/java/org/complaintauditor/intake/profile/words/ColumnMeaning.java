package org.complaintauditor.intake.profile.words;

import java.util.Locale;

/** What a column can be for. */
public enum ColumnMeaning {
  CASE_ID,
  ACTIVITY,
  DIRECTION,
  INTERNAL,
  PUBLIC,
  ACTOR_ROLE,
  ACTOR,
  STAFF,
  CHANNEL,
  DISCLOSES,
  TO_ROLE,
  TEXT,
  LANGUAGE,
  TRACKING_NUMBER,
  CUSTOMER_TYPE,
  TEAM,
  PRODUCT,
  PROVINCE,
  CATEGORY,
  EVENT_ID,
  REFERS_TO,
  LIFECYCLE,
  SPEAKER,
  OPENER,
  TIMESTAMP,
  DAY,
  TIME_OF_DAY,
  DURATION,
  NO_EVENT,
  PERSONAL;

  /** How the list of words names it. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How well a name fits. */
  public enum Fit {
    /** Columns of this meaning are called so. */
    SURE,
    /** Something in the name hints at it. */
    MAYBE,
    /** It does not fit. */
    NONE
  }
}
