/** Recounts what a dossier states, from what it holds. */
@NullMarked
package org.complaintauditor.dossier.check;

import org.jspecify.annotations.NullMarked;
