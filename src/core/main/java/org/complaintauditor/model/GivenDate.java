package org.complaintauditor.model;

/**
 * A date that a row of the data gives for its case, such as a deadline. It is no event: nothing
 * happened then, and it may lie after the audit instant.
 *
 * @param field how the export names the field in which it stands
 * @param timestamp the date, or the instant
 */
public record GivenDate(String field, Timestamp timestamp) {}
