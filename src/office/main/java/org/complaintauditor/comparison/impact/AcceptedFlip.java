package org.complaintauditor.comparison.impact;

/**
 * A change of verdicts that the author of a pack expects.
 *
 * @param commitment the commitment
 * @param flip from where to where
 * @param atMost how many verdicts may change so
 * @param why why that is right
 * @param line where it stands in its file
 */
public record AcceptedFlip(String commitment, Flip flip, long atMost, String why, int line) {}
