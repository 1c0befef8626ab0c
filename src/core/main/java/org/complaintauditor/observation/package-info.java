/**
 * What a case shows that is worth knowing and breaches no commitment: observations and metrics. No
 * verdict hangs on it.
 */
@NullMarked
package org.complaintauditor.observation;

import org.jspecify.annotations.NullMarked;
