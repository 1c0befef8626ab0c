/** Dossiers: made, verified and judged again. */
@org.jspecify.annotations.NullMarked
package org.complaintauditor.app.dossier;
