/** Commands for samples and for the review of messages. */
@org.jspecify.annotations.NullMarked
package org.complaintauditor.cli.review;
