/**
 * Use cases, one class a verb: a request record in, a result record out. They know neither options
 * nor pages; whoever calls them words the question and shows the answer.
 */
@NullMarked
package org.complaintauditor.app;

import org.jspecify.annotations.NullMarked;
