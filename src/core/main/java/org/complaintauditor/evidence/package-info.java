/** What messages say: the disclosures and stances found in their own words, each with its quote. */
@NullMarked
package org.complaintauditor.evidence;

import org.jspecify.annotations.NullMarked;
