/** Looks for what is wrong with the data of a case; no verdict hangs on it. */
@NullMarked
package org.complaintauditor.quality;

import org.jspecify.annotations.NullMarked;
