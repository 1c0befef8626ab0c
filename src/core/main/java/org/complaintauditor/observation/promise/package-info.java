/** Reads from what a customer was told by when it was promised. */
@NullMarked
package org.complaintauditor.observation.promise;

import org.jspecify.annotations.NullMarked;
