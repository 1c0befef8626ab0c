/** A message as its reader sees it: its own words, sentence by sentence. */
@NullMarked
package org.complaintauditor.evidence.message;

import org.jspecify.annotations.NullMarked;
