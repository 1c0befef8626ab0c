package org.complaintauditor.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.RuleNames;
import org.complaintauditor.model.Wording;

/**
 * What is to be said of the names of a pack's rules in other languages. Nothing of it is wrong: a
 * rule without a name in a language is shown by its own.
 */
public final class RuleNameNotices {

  private RuleNameNotices() {}

  /** The rules that lack a name in a language, and the names that are of no rule. */
  public static List<Wording> of(Pack pack) {
    RuleNames names = pack.ruleNames();
    if (names.file().isEmpty()) {
      return List.of(Wording.of("core.notice-no-so-reports-in-french", RuleNamesReader.FILE));
    }
    Set<String> rules = new TreeSet<>();
    pack.versions()
        .forEach(version -> version.rules().forEach(file -> rules.addAll(file.ruleNames())));
    List<Wording> notices = new ArrayList<>();
    Set<String> withoutFrench = without("fr", rules, names);
    if (!withoutFrench.isEmpty()) {
      notices.add(
          Wording.of(
              "core.notice-has-no-french-name-for", RuleNamesReader.FILE, quoted(withoutFrench)));
    }
    Set<String> withoutGerman = without("de", rules, names);
    if (!withoutGerman.isEmpty()) {
      notices.add(
          Wording.of(
              "core.notice-has-no-german-name-for", RuleNamesReader.FILE, quoted(withoutGerman)));
    }
    Set<String> ofNoRule = new TreeSet<>(names.byRule().keySet());
    ofNoRule.removeAll(rules);
    if (!ofNoRule.isEmpty()) {
      notices.add(
          Wording.of("core.notice-names-what-is-no-rule", RuleNamesReader.FILE, quoted(ofNoRule)));
    }
    return notices;
  }

  private static Set<String> without(String language, Set<String> rules, RuleNames names) {
    return rules.stream()
        .filter(
            rule ->
                !names.byRule().containsKey(rule)
                    || !names.byRule().get(rule).byLanguage().containsKey(language))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String quoted(Set<String> rules) {
    return rules.stream().map(rule -> "\"" + rule + "\"").collect(Collectors.joining(", "));
  }
}
