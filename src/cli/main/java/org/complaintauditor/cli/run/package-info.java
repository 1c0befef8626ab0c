/** Commands about runs that were made: explained, verified, compared and followed over time. */
@org.jspecify.annotations.NullMarked
package org.complaintauditor.cli.run;
