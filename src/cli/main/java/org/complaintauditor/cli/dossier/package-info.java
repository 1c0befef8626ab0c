/** Commands for dossiers: made, sealed, verified, judged again and revealed. */
@org.jspecify.annotations.NullMarked
package org.complaintauditor.cli.dossier;
