package org.complaintauditor.model;

/**
 * An attribute of a case that took a value: at its first event, or when another value was recorded.
 *
 * @param name the attribute
 * @param value what it is from then on
 * @param event the first event of which the data say so
 */
public record Change(String name, String value, Event event) {}
