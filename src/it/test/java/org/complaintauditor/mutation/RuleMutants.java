package org.complaintauditor.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Breaks a rule file in one place at a time. */
public final class RuleMutants {

  /**
   * A rule file with one thing changed.
   *
   * @param description what was changed, in which rule
   * @param text the file's text
   */
  public record Mutant(String description, String text) {}

  private static final Pattern RULE = Pattern.compile("(?ms)^rule \"([^\"]*)\"\n(.*?)^end\n");
  private static final Pattern FACT =
      Pattern.compile("\\b(CaseHistory|Event|Stage|Anchor|Level|Situation)\\(");
  private static final Pattern CALL = Pattern.compile("\\s*\\.(\\w+)\\(");

  /** A word of a consequence, and what it may be mistaken for. */
  private static final List<Map.Entry<String, String>> EXCHANGES =
      List.of(
          Map.entry("\"written\"", "\"live\""),
          Map.entry("\"live\"", "\"written\""),
          Map.entry(".from(", ".after("),
          Map.entry(".after(", ".from("),
          Map.entry(".datedFrom(", ".from("),
          Map.entry(".datedUpTo(", ".datedFrom("),
          Map.entry(".inSpanOf(", ".during("),
          Map.entry(".during(", ".inSpanOf("),
          Map.entry(".before(", ".after("),
          Map.entry("droppedBy(", "droppedByDue("),
          Map.entry("droppedByDue(", "droppedBy("),
          Map.entry(".byRole(", ".toRole("),
          Map.entry(".toRole(", ".byRole("),
          Map.entry("ActorRole.SUPPORT_LEAD, ", ""),
          Map.entry(", ActorRole.SENIOR_MANAGER", ""),
          Map.entry(", ActorRole.NONE", ", ActorRole.SYSTEM"),
          Map.entry("Disclosure.OUTCOME", "Disclosure.PROCESS"),
          Map.entry("Disclosure.PROCESS", "Disclosure.TIMEFRAME"),
          Map.entry("Disclosure.TIMEFRAME", "Disclosure.PROCESS"),
          Map.entry("Disclosure.TRACKING_NUMBER", "Disclosure.ACKNOWLEDGEMENT"),
          Map.entry("Disclosure.ACKNOWLEDGEMENT", "Disclosure.PROCESS"),
          Map.entry("Disclosure.ESCALATION_PATH", "Disclosure.CCTS_INFO"),
          Map.entry("Disclosure.CCTS_INFO", "Disclosure.ESCALATION_PATH"),
          Map.entry("Activity.OUTCOME_ACCEPTED", "Activity.CLOSED"),
          Map.entry("Activity.OUTCOME_REJECTED", "Activity.OUTCOME_ACCEPTED"),
          Map.entry("Activity.ESCALATED", "Activity.ESCALATION_REQUESTED"),
          Map.entry("Activity.CCTS_REFERRED", "Activity.NOTE"),
          Map.entry("Reason.IN_TIME", "Reason.EARLY"),
          Map.entry("Reason.EARLY", "Reason.IN_TIME"),
          Map.entry("Reason.LATE", "Reason.MISSING"),
          Map.entry("Reason.MISSING", "Reason.LATE"),
          Map.entry("Reason.RUNNING", "Reason.MISSING"),
          Map.entry("Reason.PRECISION", "Reason.CONTENT_UNKNOWN"),
          Map.entry("Reason.UNRECORDED_CHANNEL", "Reason.CONTENT_UNKNOWN"),
          Map.entry("Reason.CONTENT_UNKNOWN", "Reason.UNRECORDED_CHANNEL"),
          Map.entry("Reason.RESOLVED_FIRST", "Reason.WITHDRAWN"),
          Map.entry("Reason.ALREADY_AT_CCTS", "Reason.WITHDRAWN"),
          Map.entry("Reason.OUT_OF_SCOPE", "Reason.NO_TRIGGER"),
          Map.entry("Reason.NO_RECEIPT", "Reason.MERGED"),
          Map.entry("Reason.MERGED", "Reason.WITHDRAWN"),
          Map.entry(".endReason()", ".dropReason()"),
          Map.entry(".dropReason()", ".endReason()"));

  private final String file;
  private final String text;
  private final List<Mutant> mutants = new ArrayList<>();

  private RuleMutants(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /** Every change of the file. */
  public static List<Mutant> of(String file, String text) {
    RuleMutants all = new RuleMutants(file, text);
    Matcher rule = RULE.matcher(text);
    while (rule.find()) {
      String name = rule.group(1);
      int then = text.indexOf("\nthen\n", rule.start());
      all.add(name, "the rule removed", rule.start(), rule.end(), "");
      all.conditions(name, rule.start(2), then);
      all.calls(name, then, rule.end());
      all.exchanges(name, then, rule.end());
    }
    return all.mutants;
  }

  private void add(String rule, String what, int start, int end, String replacement) {
    mutants.add(
        new Mutant(
            "%s, \"%s\": %s".formatted(file, rule, what),
            text.substring(0, start) + replacement + text.substring(end)));
  }

  private void conditions(String rule, int start, int end) {
    Matcher fact = FACT.matcher(text).region(start, end);
    while (fact.find()) {
      int open = fact.end();
      int close = closing(open);
      List<int[]> constraints = split(open, close);
      for (int i = 0; i < constraints.size(); i++) {
        int from = constraints.get(i)[0];
        int to = constraints.get(i)[1];
        String constraint = text.substring(from, to).strip();
        if (constraint.isEmpty() || constraint.contains(":")) {
          continue;
        }
        List<String> others = new ArrayList<>();
        for (int j = 0; j < constraints.size(); j++) {
          if (j != i) {
            others.add(text.substring(constraints.get(j)[0], constraints.get(j)[1]).strip());
          }
        }
        alternatives(rule, constraint, from, to);
        add(rule, constraint + " removed", open, close, String.join(", ", others));
        add(rule, constraint + " negated", from, to, negated(constraint));
      }
    }
  }

  /** Leaves out one alternative of a constraint with several. */
  private void alternatives(String rule, String constraint, int from, int to) {
    List<String> alternatives = List.of(constraint.split("\\s*\\|\\|\\s*"));
    for (int i = 0; i < alternatives.size() && alternatives.size() > 1; i++) {
      List<String> others = new ArrayList<>(alternatives);
      String removed = others.remove(i);
      add(rule, removed + " removed", from, to, String.join(" || ", others));
    }
  }

  private static String negated(String constraint) {
    if (constraint.startsWith("!")) {
      return constraint.substring(1);
    }
    if (constraint.contains("||")) {
      return "!( " + constraint + " )";
    }
    return constraint.contains("==") ? constraint.replace("==", "!=") : "!" + constraint;
  }

  private void calls(String rule, int start, int end) {
    Matcher call = CALL.matcher(text).region(start, end);
    while (call.find()) {
      if (List.of("of", "contact", "event", "due", "get").contains(call.group(1))
          || call.group(1).matches("receipt|start|stage|failedAt|informedFrom|.*Reason|endOf")) {
        continue;
      }
      int close = closing(call.end());
      String removed = text.substring(call.start(), close + 1).strip();
      add(rule, removed + " removed", call.start(), close + 1, "");
    }
  }

  private void exchanges(String rule, int start, int end) {
    for (Map.Entry<String, String> exchange : EXCHANGES) {
      int at = text.indexOf(exchange.getKey(), start);
      while (at >= 0 && at < end) {
        add(
            rule,
            "%s exchanged for %s in: %s"
                .formatted(exchange.getKey(), exchange.getValue(), lineOf(at)),
            at,
            at + exchange.getKey().length(),
            exchange.getValue());
        at = text.indexOf(exchange.getKey(), at + 1);
      }
    }
  }

  private String lineOf(int position) {
    int start = text.lastIndexOf('\n', position) + 1;
    return text.substring(start, text.indexOf('\n', position)).strip();
  }

  /** The position of the parenthesis that closes the one before {@code open}. */
  private int closing(int open) {
    int depth = 1;
    int at = open;
    while (depth > 0) {
      depth +=
          switch (text.charAt(at++)) {
            case '(' -> 1;
            case ')' -> -1;
            default -> 0;
          };
    }
    return at - 1;
  }

  /** The places between the commas of a list of constraints. */
  private List<int[]> split(int open, int close) {
    List<int[]> parts = new ArrayList<>();
    int depth = 0;
    int from = open;
    for (int at = open; at < close; at++) {
      char c = text.charAt(at);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0) {
        parts.add(new int[] {from, at});
        from = at + 1;
      }
    }
    parts.add(new int[] {from, close});
    return parts;
  }
}
