/** Writes a pack down for people: the rule book. */
@NullMarked
package org.complaintauditor.rulebook;

import org.jspecify.annotations.NullMarked;
