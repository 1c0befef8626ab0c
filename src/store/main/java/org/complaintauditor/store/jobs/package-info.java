/** What the console lets child processes do, one after another. */
@NullMarked
package org.complaintauditor.store.jobs;

import org.jspecify.annotations.NullMarked;
