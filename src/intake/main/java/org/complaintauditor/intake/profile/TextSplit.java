package org.complaintauditor.intake.profile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cuts a text into the fields that a profile names. */
public final class TextSplit {

  private TextSplit() {}

  /** The parts by name; those for which nothing is left are empty. */
  public static Map<String, String> of(Source.Split split, String text) {
    Map<String, String> parts = new HashMap<>();
    List<String> names = split.into();
    int start = 0;
    for (int i = 0; i < names.size(); i++) {
      int end =
          i == names.size() - 1 ? -1 : text.indexOf(split.by(), Math.min(start, text.length()));
      String part =
          start > text.length() ? "" : text.substring(start, end < 0 ? text.length() : end);
      parts.put(names.get(i), part.strip());
      start = end < 0 ? text.length() + 1 : end + split.by().length();
    }
    return parts;
  }
}
