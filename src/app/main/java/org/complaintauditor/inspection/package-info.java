/** Says what an export is and what can be judged from it, before anything is judged. */
@org.jspecify.annotations.NullMarked
package org.complaintauditor.inspection;
