/**
 * What readers outside may see of a case: pseudonyms, texts by level, what was taken out and how it
 * can be shown later; and the check that nothing else went along.
 */
@NullMarked
package org.complaintauditor.dossier.redaction;

import org.jspecify.annotations.NullMarked;
