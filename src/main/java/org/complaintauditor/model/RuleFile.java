package org.complaintauditor.model;

/**
 * A file of a pack: rules, or the catalogue.
 *
 * @param name its name within the pack, such as {@code ACK-01.drl}
 * @param text its content
 */
public record RuleFile(String name, String text) {}
