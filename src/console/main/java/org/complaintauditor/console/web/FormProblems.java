package org.complaintauditor.console.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.model.Wording;

/** What is wrong with a form that was sent; each problem is linked to its field. */
public final class FormProblems {

  private final List<FormProblem> all = new ArrayList<>();

  /**
   * A problem.
   *
   * @param field the id of the field; empty if it is none of one field
   * @param what what is wrong, and what to do
   */
  public record FormProblem(String field, Wording what) {}

  /** Adds a problem of a field. */
  public void add(String field, Wording what) {
    all.add(new FormProblem(field, what));
  }

  /** Adds a problem if something does not hold. */
  public void require(boolean holds, String field, Wording otherwise) {
    if (!holds) {
      add(field, otherwise);
    }
  }

  /** All problems, in the order in which they were found. */
  public List<FormProblem> all() {
    return List.copyOf(all);
  }

  /** Whether nothing is wrong. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** What is wrong with a field. */
  public Optional<Wording> of(String field) {
    return all.stream()
        .filter(problem -> problem.field().equals(field))
        .map(FormProblem::what)
        .findFirst();
  }
}
