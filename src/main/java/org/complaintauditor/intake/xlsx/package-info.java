/** Reads tables from XLSX workbooks; the only importer of POI and the streaming reader. */
@NullMarked
package org.complaintauditor.intake.xlsx;

import org.jspecify.annotations.NullMarked;
