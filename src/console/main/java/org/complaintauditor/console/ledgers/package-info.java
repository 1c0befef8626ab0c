/** What people have said, line by line, in words. */
@NullMarked
package org.complaintauditor.console.ledgers;

import org.jspecify.annotations.NullMarked;
