package org.complaintauditor.spark;

import java.util.Optional;
import org.complaintauditor.bytes.WordingCodec;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Worded;
import org.complaintauditor.pack.InvalidPackException;

/**
 * A task refuses what it reads. The wording goes to the driver as bytes: exceptions of the program
 * lose theirs on the way between processes.
 */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final byte[] wording;
  private final boolean ofPack;

  private Refusal(Worded cause, boolean ofPack) {
    super(cause.wording().english());
    this.wording = WordingCodec.toBytes(cause.wording());
    this.ofPack = ofPack;
  }

  /** What a task throws in place of this. */
  static RuntimeException of(RuntimeException cause) {
    if (cause instanceof UnusableExportException unusable) {
      return new Refusal(unusable, false);
    }
    return cause instanceof InvalidPackException invalid ? new Refusal(invalid, true) : cause;
  }

  /**
   * What was thrown where the task ran, if it was for users; else the same.
   *
   * @param thrown whatever Spark throws: some of it is checked, and not declared
   */
  static RuntimeException unwrapped(Exception thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return refusal.asThrown();
      }
    }
    return thrown instanceof RuntimeException same ? same : new IllegalStateException(thrown);
  }

  private RuntimeException asThrown() {
    var said = Optional.of(wording).map(WordingCodec::fromBytes).orElseThrow();
    return ofPack ? new InvalidPackException(said) : new UnusableExportException(said);
  }
}
