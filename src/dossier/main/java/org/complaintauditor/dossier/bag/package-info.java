/**
 * A dossier as a folder and as a zip file: its lists of files (BagIt 1.0, RFC 8493), what differs
 * from them, and how one of unknown origin is opened.
 */
@NullMarked
package org.complaintauditor.dossier.bag;

import org.jspecify.annotations.NullMarked;
