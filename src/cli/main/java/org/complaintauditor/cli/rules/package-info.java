/** Commands for packs: their rules, their vocabulary and what detection finds by them. */
@org.jspecify.annotations.NullMarked
package org.complaintauditor.cli.rules;
