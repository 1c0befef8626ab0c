package org.complaintauditor.sampling;

/**
 * A finding that was drawn.
 *
 * @param key its key, as in findings.csv
 * @param caseId its case
 * @param stratum the key of its stratum
 * @param rank its place in the order of hashes in its stratum, from 1
 * @param hash SHA-256 of seed, NUL and key
 * @param twice whether two people look at it
 */
public record SelectedFinding(
    String key, String caseId, String stratum, int rank, String hash, boolean twice) {}
