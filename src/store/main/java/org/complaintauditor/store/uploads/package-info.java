/** What people have uploaded: names and hashes; the files themselves are the caller's. */
@NullMarked
package org.complaintauditor.store.uploads;

import org.jspecify.annotations.NullMarked;
