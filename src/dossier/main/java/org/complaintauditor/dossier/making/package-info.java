/** Makes a dossier of a run. */
@NullMarked
package org.complaintauditor.dossier.making;

import org.jspecify.annotations.NullMarked;
