/** Who did what and when: lines that are appended and never changed. */
@NullMarked
package org.complaintauditor.store.trail;

import org.jspecify.annotations.NullMarked;
