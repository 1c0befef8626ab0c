package org.complaintauditor.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complaintauditor.model.RuleFile;
import org.complaintauditor.model.Wording;

/**
 * A rule as it is written. What can be said of it from its text alone can be said before anything
 * is judged.
 *
 * @param name its name
 * @param line the line on which it begins
 * @param condition what stands behind {@code when}, without comments
 * @param consequence what stands behind {@code then}, without comments
 */
record RuleText(String name, int line, String condition, String consequence) {

  private static final Pattern COMMENT =
      Pattern.compile("(\"[^\"\n]*\")|//[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern RULE =
      Pattern.compile(
          "^[ \t]*rule\\s+\"([^\"]*)\".*?^[ \t]*when\\b(.*?)^[ \t]*then\\b(.*?)^[ \t]*end\\b",
          Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern EVERY_CASE =
      Pattern.compile(
          "\\s*(?:\\$\\w+\\s*:\\s*)?CaseHistory\\s*\\(\\s*(received(?:InWriting|Live)?)?\\s*\\)\\s*");
  private static final Pattern OWED =
      Pattern.compile("(?<!Dropped)\\bObligation\\s*\\.\\s*of\\s*\\(");
  private static final String LIFTED = "liftedByDue";
  private static final List<String> SAID_ONCE =
      List.of("due", "dischargedBy", "contradictedBy", LIFTED, "notCountingWaits");

  /** The rules of a file, in order. */
  static List<RuleText> of(RuleFile file) {
    String text = withoutComments(file);
    return RULE.matcher(text)
        .results()
        .map(
            found ->
                new RuleText(
                    found.group(1),
                    (int)
                            text.substring(0, found.start())
                                .chars()
                                .filter(one -> one == '\n')
                                .count()
                        + 1,
                    found.group(2),
                    found.group(3)))
        .toList();
  }

  /** The text of a file with blanks for its comments: what is left stands on the same lines. */
  static String withoutComments(RuleFile file) {
    return COMMENT
        .matcher(file.text())
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1) != null
                        ? found.group(1)
                        : found.group().replaceAll("[^\n]", "")));
  }

  /**
   * Whether at least one of these rules always owes something in a received case, whatever else is
   * in it. Only what is plain to see counts: the receipt, however it came, and nothing that lifts
   * what is owed or makes it hang on a date that the data may not give.
   */
  static boolean speakOfEveryCase(List<RuleText> rules, String commitment) {
    boolean writing = false;
    boolean live = false;
    for (RuleText rule : rules) {
      Matcher every = EVERY_CASE.matcher(rule.condition());
      if (every.matches()
          && rule.name().startsWith(commitment + " ")
          && !rule.consequence().contains("." + LIFTED)
          && !rule.consequence().contains(".date(")) { // The data of a case may give none.
        String received = every.group(1) == null ? "received" : every.group(1);
        writing |= !received.endsWith("Live");
        live |= !received.endsWith("Writing");
      }
    }
    return writing && live;
  }

  /** What the rule's obligations lack, or say twice; in words that follow the place. */
  List<Wording> halfStated() {
    List<Wording> problems = new ArrayList<>();
    List<Integer> starts = OWED.matcher(consequence).results().map(MatchResult::start).toList();
    for (int i = 0; i < starts.size(); i++) {
      String stated =
          consequence.substring(
              starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : consequence.length());
      for (String word : SAID_ONCE) {
        long said =
            Pattern.compile("\\.\\s*" + word + "(?:Itself)?\\s*\\(")
                .matcher(stated)
                .results()
                .count();
        if (said > 1) {
          problems.add(
              word.equals("dischargedBy")
                  ? Wording.of("core.says-times-of-one-obligation", word, said)
                  : Wording.of("core.says-times-of-one-obligation-and-only-last", word, said));
        } else if (said == 0 && word.equals("due")) {
          problems.add(Wording.of("core.lacks-due-say-under-limit-of-pack"));
        } else if (said == 0
            && word.equals("dischargedBy")
            && !stated.contains(".contradictedByItself")) {
          problems.add(Wording.of("core.lacks-dischargedby-nothing-would-ever-keep"));
        }
      }
    }
    return problems;
  }
}
