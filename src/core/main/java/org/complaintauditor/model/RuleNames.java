package org.complaintauditor.model;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the rules of a pack are called for people who read another language than English. A rule is
 * known by its own name, which stands in its file; where it has no other in a language, people read
 * that.
 *
 * @param file what this was read from; empty: the pack has no such file
 * @param byRule the names by the rule's own name, which is the English one
 */
public record RuleNames(Optional<RuleFile> file, Map<String, LocalizedText> byRule) {

  /** The names of a pack that has English ones only. */
  public static final RuleNames NONE = new RuleNames(Optional.empty(), Map.of());

  public RuleNames {
    byRule = Collections.unmodifiableMap(new TreeMap<>(byRule));
  }

  /**
   * What people read of a rule.
   *
   * @param rule the rule's own name
   */
  public String in(String language, String rule) {
    LocalizedText names = byRule.get(rule);
    return names == null ? rule : names.in(language);
  }
}
