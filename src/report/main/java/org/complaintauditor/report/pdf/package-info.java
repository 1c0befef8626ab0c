/** The summary as a document of a few pages; the only user of the PDF libraries. */
@NullMarked
package org.complaintauditor.report.pdf;

import org.jspecify.annotations.NullMarked;
