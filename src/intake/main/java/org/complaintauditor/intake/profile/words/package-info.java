/** How complaint desks call things, and what is meant. */
@NullMarked
package org.complaintauditor.intake.profile.words;

import org.jspecify.annotations.NullMarked;
