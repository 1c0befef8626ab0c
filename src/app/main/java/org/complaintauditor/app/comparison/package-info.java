/** Comparison of runs. */
@org.jspecify.annotations.NullMarked
package org.complaintauditor.app.comparison;
