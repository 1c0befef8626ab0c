package org.complaintauditor.ruling;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complaintauditor.model.RuleFile;
import org.complaintauditor.model.Worded;
import org.complaintauditor.model.Wording;

/** A rule threw, called itself without end, or fired without end: a mistake of the pack. */
public final class RuleFailureException extends RuntimeException implements Worded {

  private static final long serialVersionUID = 1L;

  private final transient Wording wording;

  RuleFailureException(Wording wording, Throwable cause) {
    super(wording.english(), cause);
    this.wording = wording;
  }

  private RuleFailureException(Wording wording) {
    super(wording.english());
    this.wording = wording;
  }

  /**
   * A failure of a rule.
   *
   * @param files in one of which the rule stands
   * @param rule its name
   * @param what what it did
   */
  static RuleFailureException of(List<RuleFile> files, String rule, Wording what) {
    Wording said = Wording.of("core.rule-does", rule, what);
    return new RuleFailureException(
        place(files, "\\brule\\s+[\"']?" + Pattern.quote(rule), said).orElse(said));
  }

  /**
   * A failure of which the engine does not say in which rule.
   *
   * @param failed what was thrown: a function of a rule file that stands in its trace is the place
   */
  static RuleFailureException of(List<RuleFile> files, Throwable failed) {
    Wording said = Wording.of("core.a-rule", thrown(failed));
    return new RuleFailureException(
        Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
            .flatMap(cause -> Arrays.stream(cause.getStackTrace()))
            .map(StackTraceElement::getMethodName)
            .distinct()
            .flatMap(
                method ->
                    place(files, "\\bfunction\\b.*\\b" + Pattern.quote(method) + "\\s*\\(", said)
                        .stream())
            .findFirst()
            .orElse(said));
  }

  /** What a rule did that threw this. */
  static Wording thrown(Throwable failed) {
    if (failed instanceof StackOverflowError) {
      return Wording.of("core.calls-itself-without-end");
    }
    boolean wraps = failed instanceof LinkageError && failed.getCause() != null;
    return Wording.of("core.failed-colon", String.valueOf(wraps ? failed.getCause() : failed));
  }

  private static Optional<Wording> place(List<RuleFile> files, String code, Wording said) {
    Pattern pattern = Pattern.compile(code);
    for (RuleFile file : files) {
      List<String> lines = file.text().lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        if (pattern.matcher(lines.get(i)).find()) {
          return Optional.of(new RuleError(Wording.verbatim(file.name()), i + 1, said).wording());
        }
      }
    }
    return Optional.empty();
  }

  /** The same, saying in which case. */
  RuleFailureException inCase(String caseId) {
    return new RuleFailureException(Wording.of("core.case-colon", caseId, wording), this);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
