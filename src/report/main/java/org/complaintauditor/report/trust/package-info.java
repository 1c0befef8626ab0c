/** How far a reader can trust a report: its data, its figures, and how messages were read. */
@org.jspecify.annotations.NullMarked
package org.complaintauditor.report.trust;
