/** What is old enough to be deleted, and what stays of it. */
@NullMarked
package org.complaintauditor.store.retention;

import org.jspecify.annotations.NullMarked;
