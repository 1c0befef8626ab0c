/** What was found, sorted and totalled once, so that every format says the same figures. */
@NullMarked
package org.complaintauditor.report;

import org.jspecify.annotations.NullMarked;
