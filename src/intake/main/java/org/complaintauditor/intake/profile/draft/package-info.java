/**
 * A profile in the making: what was guessed of an unknown export, how sure each guess is, and the
 * questions that settle the others. Nothing here reads a file or asks a person.
 */
@NullMarked
package org.complaintauditor.intake.profile.draft;

import org.jspecify.annotations.NullMarked;
