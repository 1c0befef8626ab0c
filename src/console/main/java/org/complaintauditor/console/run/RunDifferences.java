package org.complaintauditor.console.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.complaintauditor.console.ledgers.LineWords;
import org.complaintauditor.store.run.RunRecord;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;

/** In what a run differs from an earlier one that people call the same. */
final class RunDifferences {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String KEY = "console.runs.changed.";

  private final MessageBundle words;

  /** In the language of these words. */
  RunDifferences(MessageBundle words) {
    this.words = words;
  }

  /** What differs, in a few words each; empty if nothing does that decides a verdict. */
  List<String> between(RunRecord earlier, RunRecord later) {
    List<String> found = new ArrayList<>();
    if (!earlier.asOfUtc().equals(later.asOfUtc())) {
      LineWords lines = new LineWords(words);
      found.add(changed("as-of", lines.when(earlier.asOf()), lines.when(later.asOf())));
    }
    if (!read(earlier.inputs()).equals(read(later.inputs()))) {
      found.add(words.text(KEY + "inputs"));
    }
    if (!earlier.pack().equals(later.pack()) || !earlier.packSha256().equals(later.packSha256())) {
      found.add(
          changed("pack", new RunWords(words, earlier).pack(), new RunWords(words, later).pack()));
    }
    if (!earlier.program().equals(later.program())) {
      found.add(changed("program", earlier.program(), later.program()));
    }
    settings(read(earlier.settings()), read(later.settings()), found);
    if (!earlier.ledgerHead().equals(later.ledgerHead())) {
      found.add(words.text(KEY + "decisions"));
    }
    return found;
  }

  private void settings(JsonNode earlier, JsonNode later, List<String> found) {
    Set<String> names = new TreeSet<>();
    earlier.fieldNames().forEachRemaining(names::add);
    later.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      String before = TextSanitizer.line(earlier.path(name).asText());
      String after = TextSanitizer.line(later.path(name).asText());
      if (!before.equals(after)) {
        found.add(changed(name, before, after));
      }
    }
  }

  private String changed(String what, String before, String after) {
    String key = KEY + what;
    String name = words.keys(key).contains(key) ? words.text(key) : what;
    return words.text(KEY + "from", name, said(before), said(after));
  }

  private String said(String value) {
    return value.isEmpty() ? words.text(KEY + "nothing") : value;
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a recorded run holds no JSON", e);
    }
  }
}
