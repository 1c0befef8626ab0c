package org.complaintauditor.spark;

import java.io.IOException;
import org.complaintauditor.bytes.WordingCodec;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Worded;
import org.complaintauditor.model.Wording;
import org.complaintauditor.pack.InvalidPackException;
import org.complaintauditor.ruling.RuleFailureException;

/**
 * A task refuses what it reads. The wording goes to the driver as bytes: exceptions of the program
 * lose theirs on the way between processes. Its message says nothing: Spark writes messages of
 * tasks into its logs and pages, and a wording may hold words of a customer.
 */
final class TaskRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final byte[] wording;
  private final boolean ofPack;
  private final boolean mayPass;

  private TaskRefusal(Wording wording, boolean ofPack, boolean mayPass) {
    super("the input cannot be used; the driver says why");
    this.wording = WordingCodec.toBytes(wording);
    this.ofPack = ofPack;
    this.mayPass = mayPass;
  }

  /** What a task throws in place of this. */
  static RuntimeException of(Throwable cause) {
    if (cause instanceof TaskRefusal refusal) {
      return refusal;
    }
    boolean isOfPack =
        cause instanceof InvalidPackException || cause instanceof RuleFailureException;
    if (cause instanceof UnusableExportException || isOfPack) {
      return new TaskRefusal(((Worded) cause).wording(), isOfPack, FileSystemFailure.causes(cause));
    }
    if (cause instanceof IOException) {
      return new TaskRefusal(
          Wording.of("spark.a-file-of-export-cannot-be-read", cause), false, true);
    }
    // A message may quote what was read.
    IllegalStateException failed = new IllegalStateException(kind(cause));
    failed.setStackTrace(cause.getStackTrace());
    return failed;
  }

  /** The kind of a failure and its place. No message: it may hold words of a customer. */
  static String kind(Throwable cause) {
    StackTraceElement[] trace = cause.getStackTrace();
    return cause.getClass().getSimpleName()
        + (trace.length == 0
            ? ""
            : " at " + trace[0].getClassName() + ":" + trace[0].getLineNumber());
  }

  /**
   * What was thrown where the task ran, if it was for users; else the same.
   *
   * @param thrown whatever Spark throws: some of it is checked, and not declared
   */
  static RuntimeException unwrapped(Exception thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof TaskRefusal refusal) {
        return refusal.asThrown();
      }
    }
    return thrown instanceof RuntimeException same ? same : new IllegalStateException(thrown);
  }

  /** Whether it may be otherwise the next time; else to try again is in vain. */
  boolean mayPass() {
    return mayPass;
  }

  /** What the task threw, for users. */
  RuntimeException asThrown() {
    Wording said = WordingCodec.fromBytes(wording);
    return ofPack ? new InvalidPackException(said) : new UnusableExportException(said);
  }
}
