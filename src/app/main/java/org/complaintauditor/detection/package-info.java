/** Detection tried on a file of messages, and measured where the file says what is right. */
@NullMarked
package org.complaintauditor.detection;

import org.jspecify.annotations.NullMarked;
