/** What is judged and inspected, as it is asked for, and what carries it out. */
@NullMarked
package org.complaintauditor.app.audit;

import org.jspecify.annotations.NullMarked;
