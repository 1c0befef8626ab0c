/** The work on findings: which wait for people, the proof of each, and what people decide. */
@NullMarked
package org.complaintauditor.console.work;

import org.jspecify.annotations.NullMarked;
