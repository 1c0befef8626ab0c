package org.complaintauditor.comparison;

/**
 * Two ids that are the same but for their form.
 *
 * @param old of a case that only the old run has
 * @param current of a case that only the new run has
 */
record SimilarPair(String old, String current) {}
