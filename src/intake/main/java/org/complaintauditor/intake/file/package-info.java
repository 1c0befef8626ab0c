/** What a file of an export is, by its content. */
@NullMarked
package org.complaintauditor.intake.file;

import org.jspecify.annotations.NullMarked;
