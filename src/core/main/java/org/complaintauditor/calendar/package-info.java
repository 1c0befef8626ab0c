/** Business days, holidays and due dates; pure functions of their arguments. */
@NullMarked
package org.complaintauditor.calendar;

import org.jspecify.annotations.NullMarked;
