/** An audit on Spark, as the command line starts it. */
@org.jspecify.annotations.NullMarked
package org.complaintauditor.cli.cluster;
