/** Threads: who works beside whom, in which order results are taken, and what becomes of errors. */
@NullMarked
package org.complaintauditor.work;

import org.jspecify.annotations.NullMarked;
