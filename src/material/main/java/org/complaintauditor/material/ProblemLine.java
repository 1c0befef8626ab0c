package org.complaintauditor.material;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;

/** A data problem in JSON; what is empty is left out. */
record ProblemLine(
    @Nullable String file,
    int order,
    int row,
    @Nullable String column,
    @Nullable String value,
    Problem.Code code,
    @Nullable String inCase,
    @Nullable WordingLine expected,
    @Nullable List<Disclosure> told) {

  static ProblemLine of(Problem problem) {
    return new ProblemLine(
        problem.origin().file(),
        problem.origin().fileOrder(),
        problem.origin().row(),
        Absent.ifEmpty(problem.column()),
        Absent.ifEmpty(problem.value()),
        problem.code(),
        Absent.ifEmpty(problem.caseId()),
        problem.expected().isEmpty() ? null : WordingLine.of(problem.expected()),
        Absent.ifEmpty(problem.told().stream().sorted().toList()));
  }

  Problem read() {
    Set<Disclosure> disclosures = EnumSet.noneOf(Disclosure.class);
    disclosures.addAll(Absent.orEmpty(told));
    return new Problem(
        new Origin(Absent.orEmpty(file), order, row),
        Absent.orEmpty(column),
        Absent.orEmpty(value),
        Objects.requireNonNull(code),
        Absent.orEmpty(inCase),
        expected == null ? Wording.NONE : expected.read(),
        disclosures);
  }
}
