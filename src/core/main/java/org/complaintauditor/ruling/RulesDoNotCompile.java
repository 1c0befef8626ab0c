package org.complaintauditor.ruling;

import java.util.List;
import java.util.stream.Collectors;

/** Rule files that cannot be compiled, with what is wrong in each. */
public final class RulesDoNotCompile extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<RuleProblem> problems;

  RulesDoNotCompile(List<RuleProblem> problems) {
    super(
        "the rules do not compile:\n"
            + problems.stream().map(problem -> "  " + problem).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, file by file. */
  public List<RuleProblem> problems() {
    return problems;
  }
}
