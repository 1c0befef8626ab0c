/** What a regulator asks for: selected, redacted, sealed, checkable by others. */
@NullMarked
package org.complaintauditor.dossier;

import org.jspecify.annotations.NullMarked;
