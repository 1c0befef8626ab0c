package org.complaintauditor.report.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.complaintauditor.decision.HumanFinding;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.report.DecidedFinding;
import org.complaintauditor.report.DecisionList;
import org.complaintauditor.report.DecisionRow;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;

/**
 * What people decided, for the page's scripts: {@code data/decisions.js}. Of each case of which
 * somebody said something, by its number, the findings: commitment, class, verdict after decisions,
 * whether a decision is out of date, and the decisions in words.
 */
final class DecisionData {

  private static final int LONGEST = 2000;

  private final MessageBundle words;
  private final DecisionList list;
  private final Map<String, Integer> commitments = new HashMap<>();

  DecisionData(MessageBundle words, List<Commitment> catalogue, DecisionList list) {
    this.words = words;
    this.list = list;
    for (Commitment commitment : catalogue) {
      commitments.put(commitment.id(), commitments.size());
    }
  }

  /** The script. */
  String script() {
    ScriptLiterals script = new ScriptLiterals();
    script.list();
    List<DecidedFinding> findings = new ArrayList<>(list.findings());
    for (int i = 0; i < findings.size(); i++) {
      boolean first = i == 0 || findings.get(i - 1).caseNumber() != findings.get(i).caseNumber();
      boolean last =
          i == findings.size() - 1
              || findings.get(i + 1).caseNumber() != findings.get(i).caseNumber();
      if (first) {
        script.list().value(findings.get(i).caseNumber());
      }
      finding(findings.get(i).human(), script);
      if (last) {
        script.endList();
      }
    }
    script.endList();
    return "auditor.decided(" + script + ");\n";
  }

  private void finding(HumanFinding human, ScriptLiterals script) {
    script.list();
    script.value(commitments.getOrDefault(human.machine().subject().commitment(), 0));
    script.value(CodeIndex.of(human.humanClass())).value(CodeIndex.of(human.verdict()));
    script.value(human.stale() ? 1 : 0).list();
    for (DecisionRow row : DecisionRow.of(list, human)) {
      script.list();
      script.value(words.of(row.kind())).value(words.of(row.state()));
      script.value(list.figures().decisions().counts(row.state()) ? 1 : 0);
      script.value(row.said().map(words::of).orElse(""));
      script.value(reasonCode(row)).value(line(row.reason())).value(line(row.byWithMark(words)));
      script.value(line(row.second())).value(words.dates().date(row.date()));
      script.value(line(row.subject().trigger().orElse(""))).value(line(row.waiver()));
      script.value(row.line().isPresent() ? Long.toString(row.line().getAsLong()) : "");
      script.value(line(row.evidenceRef())).value(row.isDecision() ? 1 : 0);
      script.endList();
    }
    script.endList().endList();
  }

  private String reasonCode(DecisionRow row) {
    return row.reasonWord(words);
  }

  private static String line(String text) {
    return TextSanitizer.line(text, LONGEST);
  }
}
