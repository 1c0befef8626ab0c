package org.complaintauditor.console.job;

/** How far a job is, while it runs. Safe to be asked by many threads. */
public final class JobProgress {

  private String stage = "";
  private long steps;
  private long done;

  /**
   * How far it is at a moment.
   *
   * @param stage what it does; empty before it has begun
   * @param steps how many steps this stage has; 0 where that is not known
   * @param done how many are done
   */
  public record Now(String stage, long steps, long done) {
    static final Now NOT_BEGUN = new Now("", 0, 0);
  }

  synchronized void tell(ProgressLine line) {
    if (line instanceof ProgressLine.StageBegun begun) {
      stage = begun.stage();
      steps = begun.steps();
      done = 0;
    } else if (line instanceof ProgressLine.StepsDone more) {
      done = more.done();
    }
  }

  synchronized Now now() {
    return new Now(stage, steps, done);
  }
}
