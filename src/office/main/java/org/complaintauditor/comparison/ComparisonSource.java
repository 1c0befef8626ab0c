package org.complaintauditor.comparison;

/** Compares two runs while somebody takes the changes. */
public interface ComparisonSource {

  /** The old run. */
  RunDescription old();

  /** The new run. */
  RunDescription current();

  /** Compares; to be called once. */
  ComparisonResult run(ChangeSink sink);
}
