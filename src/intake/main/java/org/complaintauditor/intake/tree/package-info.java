/** Files that are no tables, piece by piece. */
@NullMarked
package org.complaintauditor.intake.tree;

import org.jspecify.annotations.NullMarked;
