/** What a review workbook carries so that it is known when it comes back. */
@NullMarked
package org.complaintauditor.review.json;

import org.jspecify.annotations.NullMarked;
