/** Judges what is in a dossier again. */
@NullMarked
package org.complaintauditor.dossier.replay;

import org.jspecify.annotations.NullMarked;
