/**
 * Detection measured on a user's own messages: some are drawn, a person says in a workbook what is
 * right, and the marks are measured.
 */
@NullMarked
package org.complaintauditor.detection.sample;

import org.jspecify.annotations.NullMarked;
