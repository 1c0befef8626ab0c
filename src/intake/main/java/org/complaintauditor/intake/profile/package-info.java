/** Reads exports of other systems by profiles: what field is what (docs/profiles.md). */
@NullMarked
package org.complaintauditor.intake.profile;

import org.jspecify.annotations.NullMarked;
