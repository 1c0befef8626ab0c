/**
 * Reads tables from XLSX workbooks, tag by tag, since a library that keeps what it reads can be
 * made to fill the memory. Of POI it uses what POI knows of number formats.
 */
@NullMarked
package org.complaintauditor.intake.xlsx;

import org.jspecify.annotations.NullMarked;
