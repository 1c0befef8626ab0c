/** The second opinion: a linear model that confirms or doubts what the lexicon found. */
@NullMarked
package org.complaintauditor.evidence.opinion;

import org.jspecify.annotations.NullMarked;
