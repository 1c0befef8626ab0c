/** The material of a run: what it judged, in a form that can be judged again. */
@NullMarked
package org.complaintauditor.material;

import org.jspecify.annotations.NullMarked;
