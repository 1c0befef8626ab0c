/** What every command says and writes in the same way: exit codes, errors, progress and files. */
@org.jspecify.annotations.NullMarked
package org.complaintauditor.cli.terminal;
