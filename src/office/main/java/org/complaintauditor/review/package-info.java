/** Findings out in a workbook that people fill in, and their decisions back from it. */
@NullMarked
package org.complaintauditor.review;

import org.jspecify.annotations.NullMarked;
