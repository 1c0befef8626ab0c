/** Somebody signs off a run. */
@NullMarked
package org.complaintauditor.console.signing;

import org.jspecify.annotations.NullMarked;
