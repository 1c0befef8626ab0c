/** Looks into every file of a dossier for what its redaction should have taken away. */
@org.jspecify.annotations.NullMarked
package org.complaintauditor.dossier.leak;
