/** The columns of the canonical case history, and how their cells are read. */
@NullMarked
package org.complaintauditor.intake.canonical;

import org.jspecify.annotations.NullMarked;
