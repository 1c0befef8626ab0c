/** Commands that run the console and keep its workspace. */
@org.jspecify.annotations.NullMarked
package org.complaintauditor.cli.server;
