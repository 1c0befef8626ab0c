/** Phrases by which an officer says how a thing is said, and how they are found in sentences. */
@NullMarked
package org.complaintauditor.evidence.lexicon;

import org.jspecify.annotations.NullMarked;
