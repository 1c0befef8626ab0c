/** Decisions held against a run that is judged again from its material, and against the ledger. */
@NullMarked
package org.complaintauditor.decision.run;

import org.jspecify.annotations.NullMarked;
