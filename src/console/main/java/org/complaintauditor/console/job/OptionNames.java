package org.complaintauditor.console.job;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complaintauditor.text.MessageBundle;

/** Options of commands, in what commands say: people know the fields of pages instead. */
final class OptionNames {

  private static final Pattern OPTION = Pattern.compile("--([a-z][a-z-]*)");

  /** The fields of the form that asks for an audit are called as its options are. */
  private static final String FIELDS = "console.audit.";

  private OptionNames() {}

  /** A text in which fields stand for options. */
  static String asFields(String text, MessageBundle words) {
    Set<String> fields = words.keys(FIELDS);
    return OPTION
        .matcher(text)
        .replaceAll(
            found -> {
              String key = FIELDS + found.group(1);
              return Matcher.quoteReplacement(
                  fields.contains(key)
                      ? words.text("console.job.field", words.text(key))
                      : found.group());
            });
  }
}
