/** Trains the second opinion from the labelled messages; no part of the program that runs. */
@NullMarked
package org.complaintauditor.training;

import org.jspecify.annotations.NullMarked;
