package org.complaintauditor.dossier.redaction;

/**
 * A commitment to a value that was redacted, by which it can be shown later that it is what it was:
 * SHA-256 over salt (16 bytes), NUL and the value in UTF-8.
 *
 * @param caseId the case, as the dossier names it
 * @param event the event, as the dossier names it; of what all events of a case have, the first
 * @param field such as {@code text}, {@code actor} or {@code attribute:team}
 * @param commitment in lower-case hexadecimal
 */
public record SealedValue(String caseId, String event, String field, String commitment) {}
