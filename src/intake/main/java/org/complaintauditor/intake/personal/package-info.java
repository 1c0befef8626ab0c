/**
 * Which fields of an export identify people, by their names and values, and how these stay out of
 * reports.
 */
@NullMarked
package org.complaintauditor.intake.personal;

import org.jspecify.annotations.NullMarked;
