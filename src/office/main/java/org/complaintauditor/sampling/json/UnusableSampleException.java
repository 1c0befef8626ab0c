package org.complaintauditor.sampling.json;

import org.complaintauditor.model.Worded;
import org.complaintauditor.model.Wording;

/** A file is no sample, or not the one that its seed draws; the message says what to do. */
public final class UnusableSampleException extends RuntimeException implements Worded {
  private static final long serialVersionUID = 1L;

  private final transient Wording wording;

  /** Such a file. */
  public UnusableSampleException(Wording wording) {
    super(wording.english());
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
