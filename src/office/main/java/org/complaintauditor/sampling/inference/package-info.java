/**
 * What a sample says of all: exact sample sizes and bounds, intervals, agreement. Numbers in,
 * numbers out; docs/sampling.md has each formula with its source.
 */
@NullMarked
package org.complaintauditor.sampling.inference;

import org.jspecify.annotations.NullMarked;
