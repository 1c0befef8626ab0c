/**
 * Samples of findings that people look at, and what these say of all: how often the machine is
 * wrong, and how sure that is.
 */
@NullMarked
package org.complaintauditor.sampling;

import org.jspecify.annotations.NullMarked;
