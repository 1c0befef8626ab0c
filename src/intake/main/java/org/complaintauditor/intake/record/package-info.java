/**
 * Reads the records of an export by its profile: counts, checks and orders them, and makes events
 * of them.
 */
@org.jspecify.annotations.NullMarked
package org.complaintauditor.intake.record;
