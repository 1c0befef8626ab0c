/** Proves a finding: the clock day by day, the events that count and why the others do not. */
@NullMarked
package org.complaintauditor.proof;

import org.jspecify.annotations.NullMarked;
