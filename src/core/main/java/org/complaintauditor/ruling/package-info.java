/** Compiles rule files and judges case histories with them; the only user of the rule engine. */
@NullMarked
package org.complaintauditor.ruling;

import org.jspecify.annotations.NullMarked;
