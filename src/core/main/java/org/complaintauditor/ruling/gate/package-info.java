/** Decides which rule files may be compiled and run: rules are programs. */
@NullMarked
package org.complaintauditor.ruling.gate;

import org.jspecify.annotations.NullMarked;
