/** What differs between the databases, and what is the same: transactions, tables, bulk inserts. */
@NullMarked
package org.complaintauditor.store.database;

import org.jspecify.annotations.NullMarked;
