/** The workbook for people; the only importer of POI among the reports. */
@NullMarked
package org.complaintauditor.report.xlsx;

import org.jspecify.annotations.NullMarked;
