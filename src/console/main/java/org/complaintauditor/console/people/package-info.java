/** People of a team: how they sign in, what each may do, and who looks after them. */
@NullMarked
package org.complaintauditor.console.people;

import org.jspecify.annotations.NullMarked;
