/** The pages of a dossier by which its receiver understands and checks it. */
@NullMarked
package org.complaintauditor.dossier.page;

import org.jspecify.annotations.NullMarked;
