/**
 * Reads tables from XLSX workbooks; the only importer of POI and its streaming reader. A guard goes
 * through the XML first.
 */
@NullMarked
package org.complaintauditor.intake.xlsx;

import org.jspecify.annotations.NullMarked;
