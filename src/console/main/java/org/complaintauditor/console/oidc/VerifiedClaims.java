package org.complaintauditor.console.oidc;

import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.complaintauditor.store.people.Role;
import org.complaintauditor.text.TextSanitizer;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says of a person, after all of it was verified.
 *
 * @param subject what the provider calls the person, for ever
 * @param account what the person is called by others at the provider
 * @param name the person's name
 * @param email the person's address of mail; empty if it was not said
 * @param role the role that the claim gives; empty if it gives none
 */
record VerifiedClaims(
    String subject, String account, String name, Optional<String> email, Optional<Role> role) {

  private static final int LONGEST = 100;

  /** What stands in an ID token. */
  static VerifiedClaims of(IDTokenClaimsSet token, OidcSettings settings) {
    String subject = token.getSubject().getValue();
    Optional<String> email = text(token.getStringClaim("email"));
    String account =
        text(token.getStringClaim("preferred_username")).or(() -> email).orElse(subject);
    String name = text(token.getStringClaim("name")).orElse(account);
    return new VerifiedClaims(subject, account, name, email, role(token, settings));
  }

  private static Optional<String> text(@Nullable String value) {
    return Optional.ofNullable(value)
        .map(TextSanitizer::line)
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(line -> line.length() > LONGEST ? line.substring(0, LONGEST) : line);
  }

  private static Optional<Role> role(IDTokenClaimsSet token, OidcSettings settings) {
    Set<String> words = words(found(token, settings.roleClaim()));
    return settings.roles().entrySet().stream()
        .filter(one -> words.contains(one.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** The claim of this name, or, where there is none, that to which the dots in it lead. */
  private static @Nullable Object found(IDTokenClaimsSet token, String name) {
    Object whole = token.getClaim(name);
    if (whole != null) {
      return whole;
    }
    List<String> steps = List.of(name.split("\\.", -1));
    Object value = token.getClaim(steps.get(0));
    for (String step : steps.subList(1, steps.size())) {
      value = value instanceof Map<?, ?> map ? map.get(step) : null;
    }
    return value;
  }

  private static Set<String> words(@Nullable Object claim) {
    if (claim instanceof String word) {
      return Set.of(word);
    }
    return claim instanceof Collection<?> words
        ? words.stream()
            .filter(String.class::isInstance)
            .map(String.class::cast)
            .collect(Collectors.toCollection(LinkedHashSet::new))
        : Set.of();
  }

  /** Names nobody: a log may have it. */
  @Override
  public String toString() {
    return "VerifiedClaims[" + role + "]";
  }
}
