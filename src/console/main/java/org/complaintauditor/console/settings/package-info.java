/** What whoever looks after a console has written down: {@code console.yaml}. */
@NullMarked
package org.complaintauditor.console.settings;

import org.jspecify.annotations.NullMarked;
