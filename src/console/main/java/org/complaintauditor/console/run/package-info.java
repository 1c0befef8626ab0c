/** The runs: which there are, what each found, and its files. */
@NullMarked
package org.complaintauditor.console.run;

import org.jspecify.annotations.NullMarked;
