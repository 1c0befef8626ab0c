/** Counts what was judged: verdicts, rates, groups of cases, trends. */
@NullMarked
package org.complaintauditor.figures;

import org.jspecify.annotations.NullMarked;
