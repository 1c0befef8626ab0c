/** Reads YAML files so that whatever is wrong in them can be named with its place. */
@NullMarked
package org.complaintauditor.yaml;

import org.jspecify.annotations.NullMarked;
