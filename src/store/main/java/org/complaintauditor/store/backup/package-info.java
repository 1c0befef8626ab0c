/** A whole workspace as one file, for either database. */
@NullMarked
package org.complaintauditor.store.backup;

import org.jspecify.annotations.NullMarked;
