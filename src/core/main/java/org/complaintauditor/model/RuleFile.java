package org.complaintauditor.model;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A file of a pack: rules, or the catalogue.
 *
 * @param name its name within the pack, such as {@code ACK-01.drl}
 * @param text its content
 */
public record RuleFile(String name, String text) {

  private static final Pattern RULE = Pattern.compile("(?m)^rule \"([^\"]*)\"");

  /** The names of the rules in it, in order. */
  public List<String> ruleNames() {
    return RULE.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
  }
}
