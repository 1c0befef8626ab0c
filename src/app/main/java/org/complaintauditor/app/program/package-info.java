/** The program itself: its build, its packs, its memory, and how its parts are put together. */
@NullMarked
package org.complaintauditor.app.program;

import org.jspecify.annotations.NullMarked;
