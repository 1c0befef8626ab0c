package org.complaintauditor.store.database;

import org.complaintauditor.model.Worded;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;

/** A workspace cannot be used as asked; the message says why and what helps. */
public final class WorkspaceException extends RuntimeException implements Worded {

  private static final long serialVersionUID = 1L;

  private final transient Wording wording;
  private final boolean outage;

  /** Says this. */
  public WorkspaceException(Wording wording) {
    super(wording.english());
    this.wording = wording;
    this.outage = false;
  }

  /** Says this, because of that. */
  public WorkspaceException(Wording wording, Throwable cause) {
    this(wording, cause, false);
  }

  /** As the others; says as well whether the database could not be reached just now. */
  WorkspaceException(Wording wording, @Nullable Throwable cause, boolean outage) {
    super(wording.english(), cause);
    this.wording = wording;
    this.outage = outage;
  }

  /** Whether the database could not be reached, so that the same may work again in a while. */
  public boolean isOutage() {
    return outage;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
