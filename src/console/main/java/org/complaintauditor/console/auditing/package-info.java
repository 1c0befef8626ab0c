/** An audit is asked for, and becomes a run. */
@NullMarked
package org.complaintauditor.console.auditing;

import org.jspecify.annotations.NullMarked;
