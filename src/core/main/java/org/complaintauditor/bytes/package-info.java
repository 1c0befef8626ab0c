/** The byte forms of values: what one process writes, another reads. */
@NullMarked
package org.complaintauditor.bytes;

import org.jspecify.annotations.NullMarked;
