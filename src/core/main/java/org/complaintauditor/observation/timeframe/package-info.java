/** Reads from what a customer was told by when it was promised. */
@NullMarked
package org.complaintauditor.observation.timeframe;

import org.jspecify.annotations.NullMarked;
