package org.complaintauditor.console.job;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complaintauditor.text.MessageBundle;

/** Options of commands, in what commands say: people know the fields of pages instead. */
final class OptionNames {

  private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");

  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("--agents", "console.audit.agents"),
          Map.entry("--as-of", "console.audit.as-of"),
          Map.entry("--doubtful", "console.audit.doubtful"),
          Map.entry("--evidence", "console.audit.evidence"),
          Map.entry("--language", "console.audit.language"),
          Map.entry("--max-rejected", "console.audit.max-rejected"),
          Map.entry("--organisation", "console.audit.organisation"),
          Map.entry("--pack", "console.audit.pack"),
          Map.entry("--smallest-group", "console.audit.smallest-group"),
          Map.entry("--texts", "console.audit.texts"),
          Map.entry("--zone", "console.audit.zone"));

  private OptionNames() {}

  /** A text in which fields stand for options. */
  static String asFields(String text, MessageBundle words) {
    return OPTION
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    Optional.ofNullable(FIELDS.get(found.group()))
                        .map(key -> words.text("console.job.field", words.text(key)))
                        .orElse(found.group())));
  }
}
