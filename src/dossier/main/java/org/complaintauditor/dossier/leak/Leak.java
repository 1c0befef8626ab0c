package org.complaintauditor.dossier.leak;

import org.complaintauditor.dossier.redaction.IdentityKind;

/**
 * Something that identifies a case or somebody stands where it must not. The value is not told: the
 * message may be logged or mailed.
 *
 * @param place the file below the root, and within an archive its entry behind a {@code !}
 * @param kind what it is
 */
public record Leak(String place, IdentityKind kind) {}
