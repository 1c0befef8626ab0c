/** How the timestamps of a column are written. */
@NullMarked
package org.complaintauditor.intake.profile.time;

import org.jspecify.annotations.NullMarked;
