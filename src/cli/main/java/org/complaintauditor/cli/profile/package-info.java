/** Commands for profiles: listed, drafted and asked for. */
@org.jspecify.annotations.NullMarked
package org.complaintauditor.cli.profile;
