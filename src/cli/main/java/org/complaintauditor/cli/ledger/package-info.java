/** Commands for the lines of the ledger: decisions, waivers and sign-offs. */
@org.jspecify.annotations.NullMarked
package org.complaintauditor.cli.ledger;
