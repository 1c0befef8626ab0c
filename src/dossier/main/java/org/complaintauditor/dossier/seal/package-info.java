/**
 * The seal of a dossier: keys, signatures over its list of files, certificates of organisations,
 * time stamps, and what can be said of those of a dossier that somebody has sent.
 */
@NullMarked
package org.complaintauditor.dossier.seal;

import org.jspecify.annotations.NullMarked;
