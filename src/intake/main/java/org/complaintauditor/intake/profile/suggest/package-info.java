/** Which profile reads an export, and the beginning of one where none does. */
@NullMarked
package org.complaintauditor.intake.profile.suggest;

import org.jspecify.annotations.NullMarked;
