/** Decisions held against a run that is judged again from its material, and against the ledger. */
@NullMarked
package org.complaintauditor.deciding.run;

import org.jspecify.annotations.NullMarked;
