/**
 * What rules speak about: obligations, the evidence sought, the situation judged and the conclusion
 * drawn (audit-definitions 5). The vocabulary of the rule files.
 */
@NullMarked
package org.complaintauditor.obligation;

import org.jspecify.annotations.NullMarked;
