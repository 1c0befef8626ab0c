/** Orders the events of a case and derives receipt, contacts, stages and levels from them. */
@NullMarked
package org.complaintauditor.history;

import org.jspecify.annotations.NullMarked;
