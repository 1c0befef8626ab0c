/** The words of people-facing output in the languages of the reports. */
@NullMarked
package org.complaintauditor.text;

import org.jspecify.annotations.NullMarked;
