/** What commands have made for people: a folder for each, with a note of who asked for it. */
@NullMarked
package org.complaintauditor.console.artifact;

import org.jspecify.annotations.NullMarked;
