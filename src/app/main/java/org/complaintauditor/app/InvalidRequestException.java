package org.complaintauditor.app;

import org.complaintauditor.model.Worded;
import org.complaintauditor.model.Wording;

/** Something in a request cannot be done; the message says what would be right. */
public final class InvalidRequestException extends RuntimeException implements Worded {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final transient Wording wording;

  /**
   * Refuses a request.
   *
   * @param field the part of the request that is wrong, such as {@code commitments}; empty if it is
   *     none of one part
   */
  public InvalidRequestException(String field, Wording wording) {
    super(wording.english());
    this.field = field;
    this.wording = wording;
  }

  /** Refuses a request as a whole, or with a message that names the part. */
  public InvalidRequestException(Wording wording) {
    this("", wording);
  }

  /** The part of the request that is wrong. */
  public String field() {
    return field;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
