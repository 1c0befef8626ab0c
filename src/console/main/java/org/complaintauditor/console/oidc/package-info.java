/** Signing in by an identity provider of OpenID Connect. */
@NullMarked
package org.complaintauditor.console.oidc;

import org.jspecify.annotations.NullMarked;
