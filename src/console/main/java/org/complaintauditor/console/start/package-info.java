/** How the console starts on a machine: its workspace, its key, the browser. */
@NullMarked
package org.complaintauditor.console.start;

import org.jspecify.annotations.NullMarked;
