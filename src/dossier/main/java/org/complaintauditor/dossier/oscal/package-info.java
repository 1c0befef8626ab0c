/** The findings of a dossier as OSCAL assessment results. */
@NullMarked
package org.complaintauditor.dossier.oscal;

import org.jspecify.annotations.NullMarked;
