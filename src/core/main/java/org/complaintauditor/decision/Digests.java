package org.complaintauditor.decision;

/**
 * What a person saw, or a run shows, of a finding or an occurrence.
 *
 * @param evidence digest of the events on which it rests
 * @param basis digest of what the machine made of them
 */
public record Digests(String evidence, String basis) {}
