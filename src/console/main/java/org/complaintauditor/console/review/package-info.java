/** Findings go out in workbooks, and come back with what people make of them. */
@NullMarked
package org.complaintauditor.console.review;

import org.jspecify.annotations.NullMarked;
