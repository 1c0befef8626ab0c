/** The files of a comparison, among them a page to read it on. */
@NullMarked
package org.complaintauditor.comparison.page;

import org.jspecify.annotations.NullMarked;
