package org.complaintauditor.dossier.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.complaintauditor.model.Wording;
import org.complaintauditor.text.MessageBundle;

/** {@code README.*.txt}: what the dossier is and how to check it, in one language. */
final class ReadMe {
  private static final int WIDTH = 78;

  private final PageFacts facts;
  private final MessageBundle words;

  ReadMe(PageFacts facts, String language) {
    this.facts = facts;
    this.words = MessageBundle.in(language);
  }

  /** The text, in lines of at most 78 characters where words allow it. */
  String text() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("request", facts.requestId());
    values.put("recipient", facts.recipient());
    values.put("organisation", facts.organisation());
    values.put("contact", orDash(facts.contact()));
    values.put("purpose", orDash(facts.purpose()));
    values.put("legal_basis", orDash(facts.legalBasis()));
    values.put("date", facts.date().toString());
    values.put("run", facts.runId());
    values.put("program", facts.program());
    values.put("audience", facts.audience());
    values.put("fingerprint", facts.seal().fingerprint());
    values.put("principal", facts.seal().principal());
    values.put("cases", Long.toString(facts.counts().cases()));
    values.put("selected", Long.toString(facts.counts().selected()));
    values.put("findings", Long.toString(facts.counts().findings()));
    StringBuilder text = new StringBuilder();
    String template = VerifyPage.resource("README." + words.language() + ".txt");
    for (String line : template.lines().toList()) {
      switch (line) {
        case "{left_out}" -> items(facts.leftOut(), text);
        case "{limits}" -> items(facts.limits(), text);
        default -> text.append(filled(line, values)).append('\n');
      }
    }
    return text.toString();
  }

  private static String orDash(String text) {
    return text.isEmpty() ? "-" : text;
  }

  /** Fills a line in one go: what a value says is never taken for a place. */
  private static String filled(String line, Map<String, String> values) {
    StringBuilder filled = new StringBuilder();
    int at = 0;
    while (at < line.length()) {
      int open = line.indexOf('{', at);
      int close = line.indexOf('}', Math.max(open, at));
      String value = open < 0 || close < 0 ? null : values.get(line.substring(open + 1, close));
      if (open < 0) {
        return filled.append(line, at, line.length()).toString();
      }
      filled.append(line, at, open).append(value == null ? "{" : oneLine(value));
      at = value == null ? open + 1 : close + 1;
    }
    return filled.toString();
  }

  private static String oneLine(String value) {
    return value.replaceAll("\\s+", " ").strip();
  }

  private void items(List<Wording> sentences, StringBuilder text) {
    for (Wording sentence : sentences) {
      StringBuilder line = new StringBuilder("  -");
      for (String word : oneLine(words.text(sentence)).split(" ", -1)) {
        if (line.length() + 1 + word.length() > WIDTH) {
          text.append(line).append('\n');
          line = new StringBuilder("   ");
        }
        line.append(' ').append(word);
      }
      text.append(line).append('\n');
    }
  }
}
