/** The report as one self-contained page for people. */
@NullMarked
package org.complaintauditor.report.html;

import org.jspecify.annotations.NullMarked;
