/** The ids by which another run recognises findings, their evidence and their basis. */
@NullMarked
package org.complaintauditor.identity;

import org.jspecify.annotations.NullMarked;
