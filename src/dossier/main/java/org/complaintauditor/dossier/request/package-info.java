/** What somebody asks for, as it is written down. */
@NullMarked
package org.complaintauditor.dossier.request;

import org.jspecify.annotations.NullMarked;
