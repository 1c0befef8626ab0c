package org.complaintauditor.acceptance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Figures in the writing of a language, which is read strictly. */
final class PrintedFigures {

  static final String ID = "[A-Z]{3}-\\d{2}";

  private final String thousands;
  private final String decimal;
  private final String beforePercent;

  PrintedFigures(String language) {
    thousands = Map.of("en", ",", "fr", "\u00a0", "de", ".").get(language);
    decimal = language.equals("en") ? "." : ",";
    beforePercent = language.equals("en") ? "" : "\u00a0";
  }

  /** What a whole number looks like. */
  String number() {
    return "\\d{1,3}(?:" + Pattern.quote(thousands) + "\\d{3})*(?!\\d)";
  }

  private String percent() {
    return "\\d{1,3}" + Pattern.quote(decimal) + "\\d" + beforePercent + "%";
  }

  long number(String text) {
    demand(number(), text);
    return Long.parseLong(text.replace(thousands, ""));
  }

  BigDecimal percent(String text) {
    demand(percent(), text);
    return new BigDecimal(text.replace(beforePercent + "%", "").replace(decimal, "."));
  }

  private static void demand(String pattern, String text) {
    if (!text.matches(pattern)) {
      throw new AssertionError("not written as the language has it: " + text);
    }
  }

  List<Long> numbers(List<String> texts) {
    return texts.stream().map(this::number).toList();
  }

  /** The whole numbers in a text, in its order. */
  List<Long> numbersIn(String text) {
    return Pattern.compile("(?<!\\d)" + number())
        .matcher(text)
        .results()
        .map(found -> number(found.group()))
        .toList();
  }

  /** A document's rows of id, title, rate and five counts. */
  Map<String, Verdicts> rateFirst(String text) {
    Map<String, Verdicts> rows = new TreeMap<>();
    String row = "(?m)^(ID) [^%]*?\\s(RATE)BOUNDS\\s(N) (N) (N) (N) (N)$";
    for (List<String> group : groups(row, text)) {
      rows.put(group.get(0), new Verdicts(numbers(group.subList(2, 7)), percent(group.get(1))));
    }
    return rows;
  }

  /** A terminal's rows of id, title, five counts and rate. */
  Map<String, Verdicts> rateLast(String text) {
    Map<String, Verdicts> rows = new TreeMap<>();
    String row = "(?m)^(ID)  .*? {2,}(N) +(N) +(N) +(N) +(N) +(RATE)\\*?BOUNDS$";
    for (List<String> group : groups(row, text)) {
      rows.put(group.get(0), new Verdicts(numbers(group.subList(1, 6)), percent(group.get(6))));
    }
    return rows;
  }

  /**
   * The groups of each match; ID, RATE and N stand for what the language has there, BOUNDS for
   * those of a rate that doubtful texts touch.
   */
  List<List<String>> groups(String pattern, String text) {
    Matcher matcher =
        Pattern.compile(
                pattern
                    .replace("ID", ID)
                    .replace("BOUNDS", "(?:\\s+\\([^)]*\\))?")
                    .replace("RATE", percent())
                    .replace("(N)", "(" + number() + ")"))
            .matcher(text);
    List<List<String>> all = new ArrayList<>();
    while (matcher.find()) {
      List<String> groups = new ArrayList<>();
      for (int i = 1; i <= matcher.groupCount(); i++) {
        groups.add(matcher.group(i));
      }
      all.add(groups);
    }
    return all;
  }
}
