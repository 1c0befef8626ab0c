/** Reads XES event logs piece by piece; the only importer of the XML library. */
@NullMarked
package org.complaintauditor.intake.xes;

import org.jspecify.annotations.NullMarked;
