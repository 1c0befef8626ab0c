/** What people decide about findings, beside the verdicts of the rules. */
@NullMarked
package org.complaintauditor.decision;

import org.jspecify.annotations.NullMarked;
