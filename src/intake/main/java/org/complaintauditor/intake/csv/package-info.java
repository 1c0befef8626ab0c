/** Reads tables from CSV files; the only importer of Commons CSV. */
@NullMarked
package org.complaintauditor.intake.csv;

import org.jspecify.annotations.NullMarked;
