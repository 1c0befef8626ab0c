package org.complaintauditor.store.jobs;

/** How far a job is. */
public enum JobState {
  /** Waits for its turn. */
  QUEUED,
  /** A process works on it. */
  RUNNING,
  /** Its process ended well. */
  DONE,
  /** Its process ended with a problem. */
  FAILED,
  /** A person stopped it. */
  CANCELLED,
  /** Its process is no more and nobody saw it end: the console was killed. */
  LOST;

  /** Whether nothing more comes of it. */
  public boolean hasEnded() {
    return this != QUEUED && this != RUNNING;
  }
}
