/** The report as a folder of pages that opens by double-click. */
@NullMarked
package org.complaintauditor.report.html;

import org.jspecify.annotations.NullMarked;
