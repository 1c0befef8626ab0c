package org.complaintauditor.material;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.WordSet;
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
        EmptyAsNull.ifEmpty(problem.column()),
        EmptyAsNull.ifEmpty(problem.value()),
        problem.code(),
        EmptyAsNull.ifEmpty(problem.caseId()),
        problem.expected().isEmpty() ? null : WordingLine.of(problem.expected()),
        EmptyAsNull.ifEmpty(problem.told().stream().sorted().toList()));
  }

  Problem read() {
    Set<Disclosure> disclosures = new WordSet<>();
    disclosures.addAll(EmptyAsNull.orEmpty(told));
    return new Problem(
        new Origin(EmptyAsNull.orEmpty(file), order, row),
        EmptyAsNull.orEmpty(column),
        EmptyAsNull.orEmpty(value),
        Objects.requireNonNull(code),
        EmptyAsNull.orEmpty(inCase),
        expected == null ? Wording.NONE : expected.read(),
        disclosures);
  }
}
