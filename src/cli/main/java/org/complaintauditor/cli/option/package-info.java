/** Options that several commands have in common. */
@org.jspecify.annotations.NullMarked
package org.complaintauditor.cli.option;
