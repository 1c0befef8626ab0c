/**
 * Threads: what runs in parallel, in which order results are taken, and how errors are passed on.
 */
@NullMarked
package org.complaintauditor.concurrent;

import org.jspecify.annotations.NullMarked;
