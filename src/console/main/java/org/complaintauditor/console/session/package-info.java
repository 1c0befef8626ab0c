/** Who visits: sessions, and how one begins. */
@NullMarked
package org.complaintauditor.console.session;

import org.jspecify.annotations.NullMarked;
