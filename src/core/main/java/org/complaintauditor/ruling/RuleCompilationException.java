package org.complaintauditor.ruling;

import java.util.List;
import java.util.stream.Collectors;

/** Rule files that cannot be compiled, with what is wrong in each. */
public final class RuleCompilationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RuleCompilationException(List<RuleError> problems) {
    super(
        "the rules do not compile:\n"
            + problems.stream().map(problem -> "  " + problem).collect(Collectors.joining("\n")));
  }
}
