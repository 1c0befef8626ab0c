/** The workspace: what the office remembers, in SQLite or PostgreSQL (docs/workspace.md). */
@NullMarked
package org.complaintauditor.store;

import org.jspecify.annotations.NullMarked;
