package org.complaintauditor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.complaintauditor.model.PersonalSign;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.ShownTexts;
import org.complaintauditor.text.TextSanitizer;

/**
 * What reports say of the customers' data in them: what they show, what they leave out, and why.
 */
public final class PrivacyText {

  private PrivacyText() {}

  /**
   * What has to stand on a report's first page: that it, or another report of the run, shows what
   * identifies people; nothing where none does.
   */
  public static Optional<String> notice(RunFacts run, MessageBundle words) {
    List<String> sentences = new ArrayList<>();
    if (run.includesPersonal()) {
      sentences.add(words.text("report.privacy.included", names(run, words)));
    }
    if (run.texts() == ShownTexts.FULL) {
      sentences.add(words.text("report.privacy.full"));
    }
    if (sentences.isEmpty()) {
      return Optional.empty();
    }
    sentences.add(words.text("report.privacy.careful"));
    return Optional.of(String.join(" ", sentences));
  }

  /** Which fields identify people, by what that is known, and where they are. */
  public static String fields(RunFacts run, MessageBundle words) {
    if (run.personal().signs().isEmpty()) {
      return words.text("report.privacy.none");
    }
    String listed = listed(run.personal().signs(), words);
    return words.text(
        run.includesPersonal()
            ? "report.privacy.fields.included"
            : "report.privacy.fields.left_out",
        listed);
  }

  /** The fields with by what each is known. */
  public static String listed(Map<String, PersonalSign> signs, MessageBundle words) {
    return signs.entrySet().stream()
        .map(
            one ->
                words.text(
                    "report.privacy.field",
                    TextSanitizer.line(one.getKey()),
                    words.of(one.getValue())))
        .collect(Collectors.joining("; "));
  }

  /** How much of messages is shown, and how to see more. */
  public static String texts(RunFacts run, MessageBundle words) {
    return words.text("report.privacy.texts." + run.texts().option());
  }

  private static String names(RunFacts run, MessageBundle words) {
    return run.personal().signs().isEmpty()
        ? words.text("report.privacy.no_field")
        : run.personal().signs().keySet().stream()
            .map(TextSanitizer::line)
            .collect(Collectors.joining(", "));
  }
}
