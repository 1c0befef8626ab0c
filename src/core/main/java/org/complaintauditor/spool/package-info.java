/**
 * What memory cannot hold: a temporary file that nobody else sees and that no run leaves behind.
 */
@NullMarked
package org.complaintauditor.spool;

import org.jspecify.annotations.NullMarked;
