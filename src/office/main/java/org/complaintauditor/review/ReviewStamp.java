package org.complaintauditor.review;

import java.util.Optional;

/**
 * What a review workbook says of itself.
 *
 * @param run the run whose findings it lists
 * @param ledgerHead the hash of the ledger's last line when it was written; empty where none was
 *     named
 * @param blind whether it leaves out what the machine concludes
 * @param sample the SHA-256 of the sample that it lists; empty where it lists none
 * @param language the language in which it was written
 * @param texts how much of messages it shows
 */
public record ReviewStamp(
    String run,
    Optional<String> ledgerHead,
    boolean blind,
    Optional<String> sample,
    String language,
    String texts) {}
