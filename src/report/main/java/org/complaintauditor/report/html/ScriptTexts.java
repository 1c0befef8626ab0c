package org.complaintauditor.report.html;

import java.util.List;
import org.complaintauditor.text.MessageBundle;

/** Texts of a bundle for scripts, with their places for arguments. */
final class ScriptTexts {

  private static final List<String> DATES =
      List.of("proof.month.", "proof.weekday.", "proof.date", "proof.time", "proof.datetime");

  private ScriptTexts() {}

  /** The texts under these prefixes, without them. */
  static void write(ScriptLiterals script, String name, MessageBundle words, String... prefixes) {
    script.name(name).object();
    for (String prefix : prefixes) {
      for (String key : words.keys(prefix)) {
        script.name(key.substring(prefix.length()));
        script.value(words.text(key, "{0}", "{1}", "{2}", "{3}"));
      }
    }
    script.endObject();
  }

  /** How dates are written, by whole keys. */
  static void writeDates(ScriptLiterals script, MessageBundle words) {
    script.name("dates").object();
    for (String prefix : DATES) {
      for (String key : words.keys(prefix)) {
        script.name(key).value(words.text(key, "{0}", "{1}", "{2}", "{3}"));
      }
    }
    script.endObject();
  }
}
