package org.complaintauditor.model;

/** The way in which an event reached its receiver (formats 1). */
public enum Channel {
  WEB_FORM,
  EMAIL,
  SUPPORT_CASE,
  CHAT,
  PHONE,
  POST,
  OTHER,
  /** The export names no channel. */
  NONE;

  /** Phone and chat: somebody takes the call while the customer is there. */
  public boolean isLive() {
    return this == PHONE || this == CHAT;
  }
}
