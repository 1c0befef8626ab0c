package org.complaintauditor.console.waiving;

import java.util.Locale;

/** How a waiver stands today. */
public enum WaiverState {
  /** Somebody asks for it. */
  ASKED_FOR,
  /** It counts. */
  IN_FORCE,
  /** Its last day is over. */
  OVER,
  /** It was taken back. */
  TAKEN_BACK,
  /** Another person has refused it. */
  REFUSED;

  /** The key of its name. */
  public String key() {
    return "console.waiver.state." + name().toLowerCase(Locale.ROOT);
  }
}
