/** What all pages stand on: routes and who may take them, the frame of a page, forms, refusals. */
@NullMarked
package org.complaintauditor.console.web;

import org.jspecify.annotations.NullMarked;
