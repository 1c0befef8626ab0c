/**
 * What an audit keeps of its judgements, so that a later one need not judge again what did not
 * change.
 */
@NullMarked
package org.complaintauditor.takeover;

import org.jspecify.annotations.NullMarked;
