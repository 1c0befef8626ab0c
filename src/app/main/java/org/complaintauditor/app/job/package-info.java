/** Use cases that run in a process of their own: what is asked of one, and what it answers. */
@NullMarked
package org.complaintauditor.app.job;

import org.jspecify.annotations.NullMarked;
