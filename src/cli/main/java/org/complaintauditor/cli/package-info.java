/** The command line: options, exit codes, and the wiring of everything by plain constructors. */
@NullMarked
package org.complaintauditor.cli;

import org.jspecify.annotations.NullMarked;
