/**
 * What the columns of an export mean: questions, what comes of the answers, and profiles that keep
 * them.
 */
@NullMarked
package org.complaintauditor.console.mapping;

import org.jspecify.annotations.NullMarked;
