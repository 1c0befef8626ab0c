/** Who may use a workspace: people with their roles, their sessions, and logins that failed. */
@NullMarked
package org.complaintauditor.store.people;

import org.jspecify.annotations.NullMarked;
