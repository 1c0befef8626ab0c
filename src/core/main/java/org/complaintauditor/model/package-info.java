/**
 * The words of the audit definitions as values: rows, events, case histories, findings, problems.
 */
@NullMarked
package org.complaintauditor.model;

import org.jspecify.annotations.NullMarked;
