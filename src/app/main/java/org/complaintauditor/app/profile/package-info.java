/** Profiles in the making: what is asked of an export, and what comes of the answers. */
@NullMarked
package org.complaintauditor.app.profile;

import org.jspecify.annotations.NullMarked;
