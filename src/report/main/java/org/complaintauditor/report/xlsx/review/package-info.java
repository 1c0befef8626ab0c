/** The workbook by which people review messages: written, and read when it comes back. */
@org.jspecify.annotations.NullMarked
package org.complaintauditor.report.xlsx.review;
