/** Judges cases: one case in, one judged case out. */
@NullMarked
package org.complaintauditor.judgement;

import org.jspecify.annotations.NullMarked;
