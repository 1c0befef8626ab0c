/** By what findings are known again in another run, and what their evidence and basis was. */
@NullMarked
package org.complaintauditor.identity;

import org.jspecify.annotations.NullMarked;
