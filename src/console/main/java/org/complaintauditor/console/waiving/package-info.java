/** Waivers: asked for, approved by another person, taken back. */
@NullMarked
package org.complaintauditor.console.waiving;

import org.jspecify.annotations.NullMarked;
