/** Reads JSON files piece by piece; the only importer of Jackson among the readers. */
@NullMarked
package org.complaintauditor.intake.json;

import org.jspecify.annotations.NullMarked;
