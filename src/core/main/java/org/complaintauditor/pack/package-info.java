/** Reads a pack: catalogue, limits with their sources, versions, rule files. */
@NullMarked
package org.complaintauditor.pack;

import org.jspecify.annotations.NullMarked;
