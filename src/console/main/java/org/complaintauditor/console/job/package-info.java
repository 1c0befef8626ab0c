/**
 * Commands that run as processes of their own: started, watched, ended, and what people see of it.
 */
@NullMarked
package org.complaintauditor.console.job;

import org.jspecify.annotations.NullMarked;
