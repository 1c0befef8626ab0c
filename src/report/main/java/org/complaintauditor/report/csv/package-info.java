/** Comma-separated outputs; the only importer of Commons CSV among the reports. */
@NullMarked
package org.complaintauditor.report.csv;

import org.jspecify.annotations.NullMarked;
