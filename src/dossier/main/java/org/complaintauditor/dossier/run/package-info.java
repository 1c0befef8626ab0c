/** The folder of a run, held against its manifest. */
@NullMarked
package org.complaintauditor.dossier.run;

import org.jspecify.annotations.NullMarked;
