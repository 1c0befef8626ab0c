/** How long a console keeps what it was given, what it deletes by itself, and who did what. */
@NullMarked
package org.complaintauditor.console.keeping;

import org.jspecify.annotations.NullMarked;
