package org.complaintauditor.intake.profile.suggest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.complaintauditor.intake.profile.time.TimePattern;

/** How dates are commonly written. */
final class DatePatterns {
  private static final int LONGEST = 48;
  private static final Pattern FIGURE = Pattern.compile("\\d");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}+");

  private static final List<String> DAYS =
      List.of(
          "d/M/yyyy",
          "M/d/yyyy",
          "d/M/yy",
          "M/d/yy",
          "d.M.yyyy",
          "d.M.yy",
          "d-M-yyyy",
          "M-d-yyyy",
          "d-M-yy",
          "M-d-yy",
          "yyyy/M/d",
          "yyyy.M.d",
          "yyyy-M-d",
          "d MMM yyyy",
          "d['er'] MMM yyyy",
          "d. MMM yyyy",
          "d-MMM-yyyy",
          "d/MMM/yyyy",
          "d MMM yy",
          "d. MMM yy",
          "d-MMM-yy",
          "d/MMM/yy",
          "MMM d, yyyy",
          "MMM d yyyy",
          "E d MMM yyyy",
          "E, d MMM yyyy",
          "E, d. MMM yyyy",
          "E, MMM d, yyyy",
          "E d.M.yyyy",
          "E, d.M.yyyy");

  private static final List<String> TIMES =
      List.of(
          "",
          " HH:mm:ss",
          " HH:mm",
          " H:mm",
          " H:mm:ss",
          " h:mm a",
          " h:mm:ss a",
          ", H:mm",
          ", h:mm a",
          " H 'h' mm",
          " H'h'mm",
          " 'à' H 'h' mm",
          " 'à' H'h'mm",
          " H:mm 'Uhr'",
          ", H:mm 'Uhr'",
          " 'um' H:mm 'Uhr'",
          " 'at' H:mm",
          " 'at' h:mm a");

  /** The clearest first. */
  private static final Map<String, TimePattern> ALL = all();

  private DatePatterns() {}

  private static Map<String, TimePattern> all() {
    Set<String> written = new LinkedHashSet<>();
    written.add(TimePattern.ISO);
    written.add("yyyy/MM/dd HH:mm:ss");
    written.add("yyyy/MM/dd");
    for (String day : DAYS) {
      for (String time : TIMES) {
        written.add(day + time);
      }
    }
    Map<String, TimePattern> patterns = new LinkedHashMap<>();
    written.forEach(one -> patterns.put(one, TimePattern.of(one, Locale.ENGLISH)));
    return patterns;
  }

  /** The patterns in which some of the texts are written. */
  static List<String> of(Collection<String> texts) {
    Map<String, String> shapes = new LinkedHashMap<>();
    for (String text : texts) {
      if (text.length() <= LONGEST && FIGURE.matcher(text).find()) {
        shapes.putIfAbsent(shape(text), text);
      }
    }
    Map<String, List<String>> alike = new LinkedHashMap<>();
    shapes.forEach(
        (shape, text) ->
            alike
                .computeIfAbsent(LETTERS.matcher(shape).replaceAll("a"), key -> new ArrayList<>())
                .add(text));
    List<String> fitting = new ArrayList<>();
    ALL.forEach(
        (written, pattern) -> {
          if (alike.values().stream()
              .anyMatch(examples -> examples.stream().anyMatch(pattern::hasShape))) {
            fitting.add(written);
          }
        });
    return fitting;
  }

  /** How a text looks: figures for figures; letters stay, for they may be names of months. */
  private static String shape(String text) {
    return FIGURE.matcher(text).replaceAll("9");
  }
}
