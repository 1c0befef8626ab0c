package org.complaintauditor.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.RuleFile;
import org.complaintauditor.model.Wording;

/**
 * Whether judging rules ask what the export can record before they call something a breach
 * (audit-definitions 5, record rule). Those written before that rule do not.
 */
public final class RecordQuestion {
  private static final Pattern ASKED = Pattern.compile("(?<![!\\w.$\"])recorded\\b");
  private static final Pattern BREACH =
      Pattern.compile("\\bReason\\.(?:" + Reason.LATE + "|" + Reason.MISSING + ")\\b");
  private static final Pattern CONDITION = Pattern.compile(" recorded,");
  private static final Pattern ANSWER =
      Pattern.compile("(?ms)^rule \"[^\"]*\\b" + Reason.NOT_RECORDED + "\\b[^\"]*\".*?^end\\R\\R?");

  private RecordQuestion() {}

  /** The rules of a file of judging rules that call a breach what may have no place. */
  static List<Wording> unasked(RuleFile judging) {
    List<Wording> problems = new ArrayList<>();
    for (RuleText rule : RuleText.of(judging)) {
      if (BREACH.matcher(rule.consequence()).find() && !ASKED.matcher(rule.condition()).find()) {
        problems.add(
            Wording.of(
                "core.line-rule-does-not-ask-whether-export",
                judging.name(),
                rule.line(),
                rule.name(),
                judging.name()));
      }
    }
    return problems;
  }

  /** Whether the judging rules ask for it. */
  public static boolean isAskedIn(RuleFile judging) {
    return unasked(judging).isEmpty();
  }

  /** The judging rules as they were before they asked. */
  public static RuleFile without(RuleFile judging) {
    String text = ANSWER.matcher(judging.text()).replaceAll("");
    return new RuleFile(judging.name(), CONDITION.matcher(text).replaceAll(""));
  }

  /** These files, the judging rules among them as they were before they asked. */
  public static List<RuleFile> without(List<RuleFile> files) {
    return files.stream()
        .map(file -> file.name().equals(PackLint.JUDGING) ? without(file) : file)
        .toList();
  }

  /** Whether two files of judging rules differ in nothing but whether they ask. */
  public static boolean isAllThatDiffers(RuleFile file, RuleFile other) {
    return file.name().equals(PackLint.JUDGING)
        && isAskedIn(file) != isAskedIn(other)
        && without(file).text().equals(without(other).text());
  }
}
