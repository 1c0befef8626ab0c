/** What people say: lines that are appended and never changed, chained by their hashes. */
@NullMarked
package org.complaintauditor.store.ledger;

import org.jspecify.annotations.NullMarked;
