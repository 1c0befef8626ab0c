/** Runs and their findings as tables, for comparisons, trends and tools that read SQL. */
@NullMarked
package org.complaintauditor.store.run;

import org.jspecify.annotations.NullMarked;
