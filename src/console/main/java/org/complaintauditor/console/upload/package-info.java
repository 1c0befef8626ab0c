/** Files come in, and what was understood of them. */
@NullMarked
package org.complaintauditor.console.upload;

import org.jspecify.annotations.NullMarked;
