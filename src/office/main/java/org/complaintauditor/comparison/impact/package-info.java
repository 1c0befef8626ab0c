/** What an edited pack would change in the verdicts of runs. */
@NullMarked
package org.complaintauditor.comparison.impact;

import org.jspecify.annotations.NullMarked;
