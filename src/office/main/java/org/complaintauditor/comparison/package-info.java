/** Holds two runs against each other: what changed, and why. */
@NullMarked
package org.complaintauditor.comparison;

import org.jspecify.annotations.NullMarked;
