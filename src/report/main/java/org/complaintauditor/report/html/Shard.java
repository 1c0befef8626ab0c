package org.complaintauditor.report.html;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Cases that the page loads together. What is said more than once in them is written once: cases
 * refer to texts by number.
 */
final class Shard {

  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private final ScriptLiterals cases = new ScriptLiterals();

  /** The number of a text. */
  int text(String text) {
    Integer known = texts.get(text);
    if (known == null) {
      known = texts.size();
      texts.put(text, known);
    }
    return known;
  }

  /** The literals that the cases are written to. */
  ScriptLiterals cases() {
    return cases;
  }

  /** The shard as the page takes it. */
  String script(int number) {
    return script("shard", number);
  }

  /** The shard as a function of the page takes it. */
  String script(String function, int number) {
    ScriptLiterals all = new ScriptLiterals();
    all.value(number).list();
    texts.keySet().forEach(all::value);
    all.endList().list().raw(cases.toString()).endList();
    return "auditor." + function + "(" + all + ");\n";
  }
}
