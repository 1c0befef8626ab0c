package org.complaintauditor.console.oidc;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.console.settings.SecretSource;
import org.complaintauditor.store.people.Role;

/**
 * An identity provider of OpenID Connect.
 *
 * @param issuer its address, as it writes it itself
 * @param clientId what it calls this console
 * @param secret the secret between both; empty for a client that has none
 * @param scopes what is asked for
 * @param roleClaim the claim that says what a person may do; dots lead into it
 * @param roles which role each word of that claim gives, the first that fits counts
 * @param hosts hosts besides the issuer's that its endpoints may be on
 */
public record OidcSettings(
    URI issuer,
    String clientId,
    Optional<SecretSource> secret,
    List<String> scopes,
    String roleClaim,
    Map<String, Role> roles,
    Set<String> hosts) {

  public OidcSettings {
    scopes = List.copyOf(scopes);
    roles = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(roles));
    hosts = Set.copyOf(hosts);
  }
}
