package org.complaintauditor.intake.file;

import java.util.HashMap;
import java.util.Map;

/** Keeps one copy of texts that many rows repeat, such as a team's name. */
public final class SharedTexts {
  private static final int MOST = 50_000;

  private final Map<String, String> texts = new HashMap<>();

  /** The same text, where possible as the object that an earlier row already holds. */
  public String share(String text) {
    if (text.isEmpty()) {
      return "";
    }
    String known = texts.get(text);
    if (known != null) {
      return known;
    }
    if (texts.size() < MOST) {
      texts.put(text, text);
    }
    return text;
  }
}
