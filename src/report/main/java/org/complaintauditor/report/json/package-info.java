/** Outputs for machines; the only importer of Jackson among the reports. */
@NullMarked
package org.complaintauditor.report.json;

import org.jspecify.annotations.NullMarked;
