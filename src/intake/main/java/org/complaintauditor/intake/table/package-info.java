/** Tables, whatever file they lie in. */
@NullMarked
package org.complaintauditor.intake.table;

import org.jspecify.annotations.NullMarked;
