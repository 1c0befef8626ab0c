package org.complaintauditor.dossier.making;

import java.util.Optional;
import org.complaintauditor.dossier.redaction.PseudonymSecret;
import org.complaintauditor.dossier.seal.OrganisationCertificate;
import org.complaintauditor.dossier.seal.SigningKey;

/**
 * With what a dossier is made.
 *
 * @param secret from which pseudonyms and salts are made
 * @param seal the key that seals it
 * @param certificate the organisation's, which signs too
 */
public record DossierKeys(
    PseudonymSecret secret, SigningKey seal, Optional<OrganisationCertificate> certificate) {}
