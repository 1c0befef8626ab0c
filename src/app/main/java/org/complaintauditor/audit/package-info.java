/** The whole pipeline, in reading order. */
@NullMarked
package org.complaintauditor.audit;

import org.jspecify.annotations.NullMarked;
