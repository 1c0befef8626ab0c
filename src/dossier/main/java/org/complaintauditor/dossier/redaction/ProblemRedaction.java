package org.complaintauditor.dossier.redaction;

import java.util.List;
import java.util.Set;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.intake.personal.ShownValue;
import org.complaintauditor.model.LocalizedText;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Wording;

/**
 * A data problem says what is wrong with which value, and the value may be anything: it is left
 * out. What would have been right stays, with what it tells of the export masked.
 */
final class ProblemRedaction {
  private final Redaction redaction;
  private final TextMask mask;
  private final ShownValue format;

  ProblemRedaction(Redaction redaction, TextMask mask, ShownValue format) {
    this.format = format;
    this.redaction = redaction;
    this.mask = mask;
  }

  Problem of(Problem problem) {
    return new Problem(
        new Origin(
            redaction.file(problem.origin().file()),
            problem.origin().fileOrder(),
            problem.origin().row()),
        column(problem.column()),
        problem.value().isEmpty() ? "" : ShownValue.LEFT_OUT,
        problem.code(),
        redaction.caseId(problem.caseId()),
        masked(problem.expected()),
        problem.told());
  }

  private String column(String name) {
    for (CanonicalColumn column : CanonicalColumn.values()) {
      if (column.title().equals(name)) {
        return name;
      }
    }
    return name.isEmpty() || redaction.audience().attributes().orElse(Set.of()).contains(name)
        ? name
        : ShownValue.LEFT_OUT;
  }

  Wording masked(Wording wording) {
    if (wording.isEmpty()) {
      return wording;
    }
    List<Object> arguments = wording.arguments().stream().map(this::argument).toList();
    return new Wording(wording.template(), arguments);
  }

  private Object argument(Object argument) {
    if (argument instanceof Wording wording) {
      return masked(wording);
    }
    if (argument instanceof Long || argument instanceof LocalizedText) {
      return argument; // A count, or a text of the pack.
    }
    String text = argument.toString();
    return isOfTheFormat(text) ? text : mask.of(text, Set.of()).text();
  }

  /** A name of the format, such as MESSAGE_SENT or actor_role. */
  private boolean isOfTheFormat(String text) {
    return text.indexOf('_') > 0 && format.ofWord(text).equals(text);
  }
}
