/** What shows in rows as they are read: ids, times and texts that are not what they seem. */
@NullMarked
package org.complaintauditor.intake.check;

import org.jspecify.annotations.NullMarked;
