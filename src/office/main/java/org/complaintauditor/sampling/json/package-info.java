/** Samples and what follows from them as JSON files; the schemas stand beside. */
@NullMarked
package org.complaintauditor.sampling.json;

import org.jspecify.annotations.NullMarked;
