/** What is handed to those who ask: asked for, made, checked; and the keys that seal it. */
@NullMarked
package org.complaintauditor.console.dossiers;

import org.jspecify.annotations.NullMarked;
