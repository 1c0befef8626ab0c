package org.complaintauditor.model;

/**
 * The end of the complaint: withdrawn for good, or merged into another case (audit-definitions 4).
 *
 * @param event the event that ends it
 * @param reason {@code WITHDRAWN} or {@code MERGED}
 */
public record ComplaintEnd(Event event, Reason reason) {}
