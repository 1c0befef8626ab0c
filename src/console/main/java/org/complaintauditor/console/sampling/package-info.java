/** Samples of findings: drawn, reviewed, concluded. */
@NullMarked
package org.complaintauditor.console.sampling;

import org.jspecify.annotations.NullMarked;
