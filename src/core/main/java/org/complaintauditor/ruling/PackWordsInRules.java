package org.complaintauditor.ruling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.LocalizedText;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.RuleFile;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.Word;

/**
 * A pack's own words in its rules. Authors write {@code Activity.SERVICE_DISCONNECTED} as they
 * write a word of the core; the compiler, which knows the core alone, is told where to find it.
 */
final class PackWordsInRules {

  /** Texts and comments come first: what stands in them is no word. */
  private static final Pattern WORD =
      Pattern.compile(
          "\"(?:\\\\.|[^\"\\\\])*\"|//[^\n]*|(?s:/\\*.*?\\*/)"
              + "|\\b(Activity|Channel|Disclosure|Reason)(\\s*\\.\\s*)([A-Z][A-Z0-9_]*)\\b");

  private static final Pattern RULE = Pattern.compile("(?m)^rule\\s+(?=\")");
  private static final Pattern RULE_NAME = Pattern.compile("\"([^\"]*)\"");

  /** Begins the reason that packs write in two ways. */
  private static final String ALREADY = "ALREADY_AT_";

  private PackWordsInRules() {}

  /** The files as the compiler understands them; lines stay where they are. */
  static List<RuleFile> named(List<RuleFile> files, Vocabulary words) {
    return files.stream()
        .map(file -> new RuleFile(file.name(), named(file.text(), words)))
        .toList();
  }

  private static String named(String rules, Vocabulary words) {
    return WORD.matcher(rules).replaceAll(found -> Matcher.quoteReplacement(named(found, words)));
  }

  private static String named(MatchResult found, Vocabulary words) {
    String list = found.group(1);
    if (list == null) {
      return found.group();
    }
    String name = found.group(3);
    return switch (list) {
      case "Activity" -> named(found, words, Activity.class, "activityOf");
      case "Channel" -> named(found, words, Channel.class, "channelOf");
      case "Disclosure" -> named(found, words, Disclosure.class, "disclosureOf");
      default ->
          reason(name, words)
              .map(reason -> "Reason" + found.group(2) + reason)
              .orElse(found.group());
    };
  }

  private static Optional<Reason> reason(String name, Vocabulary words) {
    if (words.declared().drops().containsKey(name)) {
      return Optional.of(Reason.ANOTHER_PROCESS);
    }
    return name.startsWith(ALREADY) ? Optional.of(words.alreadyThere()) : Optional.empty();
  }

  /** What has a process of its own by a rule, by the rule's name; of rules that name one alone. */
  static Map<String, LocalizedText> drops(List<RuleFile> files, Vocabulary words) {
    Map<String, LocalizedText> drops = new HashMap<>();
    Map<String, LocalizedText> declared = words.declared().drops();
    for (RuleFile file : declared.isEmpty() ? List.<RuleFile>of() : files) {
      for (String rule : RULE.split(file.text(), -1)) {
        Matcher name = RULE_NAME.matcher(rule);
        Set<String> named =
            WORD.matcher(rule)
                .results()
                .filter(found -> "Reason".equals(found.group(1)))
                .map(found -> found.group(3))
                .filter(declared::containsKey)
                .collect(Collectors.toSet());
        if (name.lookingAt() && named.size() == 1) {
          drops.put(name.group(1), declared.get(named.iterator().next()));
        }
      }
    }
    return drops;
  }

  private static String named(
      MatchResult found, Vocabulary words, Class<? extends Word> list, String call) {
    Optional<? extends Word> word = words.find(list, found.group(3));
    return word.filter(Word::isOfPack)
        .map(
            one ->
                "%s.%s( \"%s\", \"%s\" )%s"
                    .formatted(
                        Vocabulary.class.getName(),
                        call,
                        words.id(),
                        one.name(),
                        found.group(2).replaceAll("[^\n]", "")))
        .orElse(found.group());
  }
}
