/** Runs held against each other, and rates over time. */
@NullMarked
package org.complaintauditor.console.comparison;

import org.jspecify.annotations.NullMarked;
