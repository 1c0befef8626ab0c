package org.complaintauditor.store.database;

import org.complaintauditor.model.Worded;
import org.complaintauditor.model.Wording;

/** A workspace cannot be used as asked; the message says why and what helps. */
public final class WorkspaceException extends RuntimeException implements Worded {

  private static final long serialVersionUID = 1L;

  private final transient Wording wording;

  /** Says this. */
  public WorkspaceException(Wording wording) {
    super(wording.english());
    this.wording = wording;
  }

  /** Says this, because of that. */
  public WorkspaceException(Wording wording, Throwable cause) {
    super(wording.english(), cause);
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
