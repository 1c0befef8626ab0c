package org.complaintauditor.model;

/**
 * From where the interval to the next contact runs: a stage's start, and each human contact after
 * it up to and including the stage's end (audit-definitions 6, CON-01).
 *
 * @param event the start or the contact
 * @param stage the stage in which it stands
 */
public record Anchor(Event event, Stage stage) {}
