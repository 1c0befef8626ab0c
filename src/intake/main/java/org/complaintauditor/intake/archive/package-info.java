/** Unpacks compressed files and archives; the only importer of Commons Compress. */
@NullMarked
package org.complaintauditor.intake.archive;

import org.jspecify.annotations.NullMarked;
