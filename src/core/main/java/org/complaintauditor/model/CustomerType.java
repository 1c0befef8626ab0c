package org.complaintauditor.model;

/** The customer's segment, which decides the scope of CTS-01 (formats 1). */
public enum CustomerType {
  RESIDENTIAL,
  SMALL_BUSINESS,
  BUSINESS,
  /** The export does not say. */
  NONE
}
