/** The files of an export, and the profile by which they are read. */
@NullMarked
package org.complaintauditor.app.export;

import org.jspecify.annotations.NullMarked;
