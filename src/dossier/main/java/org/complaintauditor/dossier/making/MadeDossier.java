package org.complaintauditor.dossier.making;

import java.nio.file.Path;

/**
 * A dossier that was made.
 *
 * @param file the zip file
 * @param sha256 of the file
 * @param sealed the SHA-256 of what the seal is over: the list of tag files
 * @param fingerprint of the key that sealed it
 * @param keyName whose key it is
 * @param cases of the run
 * @param selected the cases in it
 * @param findings the findings in it
 * @param redacted how many fields were taken out or replaced
 * @param breachesNotSelected breaches of cases that are not in it
 */
public record MadeDossier(
    Path file,
    String sha256,
    String sealed,
    String fingerprint,
    String keyName,
    long cases,
    long selected,
    long findings,
    long redacted,
    long breachesNotSelected) {}
