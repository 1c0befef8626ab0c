/** Runs the scenario files of a pack: spreadsheets of cases with the finding each should have. */
@NullMarked
package org.complaintauditor.scenario;

import org.jspecify.annotations.NullMarked;
