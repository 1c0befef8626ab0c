/** The way in by a browser: for one person on one machine, and for a team with a database. */
@NullMarked
package org.complaintauditor.console;

import org.jspecify.annotations.NullMarked;
