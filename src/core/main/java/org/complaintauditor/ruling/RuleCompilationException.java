package org.complaintauditor.ruling;

import java.util.List;
import java.util.stream.Stream;
import org.complaintauditor.model.Worded;
import org.complaintauditor.model.Wording;

/** Rule files that cannot be compiled, with what is wrong in each. */
public final class RuleCompilationException extends RuntimeException implements Worded {

  private static final long serialVersionUID = 1L;

  private final transient Wording wording;

  RuleCompilationException(List<RuleError> problems) {
    this(
        Wording.of(
            "core.rules-do-not-compile",
            Wording.join(
                "\n  ",
                Stream.concat(Stream.of(Wording.NONE), problems.stream().map(RuleError::wording))
                    .toList())));
  }

  private RuleCompilationException(Wording wording) {
    super(wording.english());
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
