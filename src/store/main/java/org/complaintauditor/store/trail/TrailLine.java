package org.complaintauditor.store.trail;

/**
 * A line of the trail.
 *
 * @param n its number, from 1
 * @param entry what somebody did
 * @param hash the SHA-256 of the line, which the next one names
 */
public record TrailLine(long n, TrailEntry entry, String hash) {}
