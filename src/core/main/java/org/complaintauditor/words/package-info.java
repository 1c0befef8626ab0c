/** The words of people-facing output in the languages of the reports. */
@NullMarked
package org.complaintauditor.words;

import org.jspecify.annotations.NullMarked;
