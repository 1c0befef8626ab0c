/**
 * Threads: what runs in parallel, in which order results are taken, and how errors are passed on.
 */
@NullMarked
package org.complaintauditor.work;

import org.jspecify.annotations.NullMarked;
