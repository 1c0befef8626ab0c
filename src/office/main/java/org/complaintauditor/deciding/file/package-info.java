/** Decisions and waivers in the files that people write, and in the ledger. */
@NullMarked
package org.complaintauditor.deciding.file;

import org.jspecify.annotations.NullMarked;
