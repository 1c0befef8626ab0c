/** Reads exports: rows become events, problems are listed, every row is accounted for. */
@NullMarked
package org.complaintauditor.intake;

import org.jspecify.annotations.NullMarked;
