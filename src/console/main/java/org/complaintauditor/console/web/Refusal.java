package org.complaintauditor.console.web;

import io.javalin.http.HttpStatus;
import org.complaintauditor.model.Worded;
import org.complaintauditor.model.Wording;

/** A request that cannot be answered as it is; the visitor is told why, and what to do. */
public final class Refusal extends RuntimeException implements Worded {
  private static final long serialVersionUID = 1L;

  private final transient Wording wording;
  private final HttpStatus status;

  /**
   * Refuses.
   *
   * @param status the status of the answer (RFC 9110)
   * @param wording what the visitor is told
   */
  public Refusal(HttpStatus status, Wording wording) {
    super(wording.english());
    this.status = status;
    this.wording = wording;
  }

  /** There is nothing at this address, or nothing that this visitor may know of. */
  public static Refusal notFound() {
    return new Refusal(HttpStatus.NOT_FOUND, Wording.of("console.nothing-at-address"));
  }

  /** The visitor may not do this. */
  public static Refusal forbidden() {
    return new Refusal(HttpStatus.FORBIDDEN, Wording.of("console.your-role-does-not-allow"));
  }

  /** Something is there, or has changed, that stands in the way. */
  public static Refusal conflict(Wording wording) {
    return new Refusal(HttpStatus.CONFLICT, wording);
  }

  /** What was sent cannot be used. */
  public static Refusal unusable(Wording wording) {
    return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, wording);
  }

  /** The status of the answer. */
  public HttpStatus status() {
    return status;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
