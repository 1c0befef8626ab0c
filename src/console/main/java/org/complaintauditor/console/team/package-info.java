/** The server of a team: its settings, how it is reached, and what it does by itself. */
@NullMarked
package org.complaintauditor.console.team;

import org.jspecify.annotations.NullMarked;
