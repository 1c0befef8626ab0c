/** How rates developed from run to run, by what each run's summary says. */
@NullMarked
package org.complaintauditor.comparison.trend;

import org.jspecify.annotations.NullMarked;
