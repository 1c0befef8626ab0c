package org.complaintauditor.console.oidc;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.complaintauditor.console.settings.SecretSource;
import org.complaintauditor.console.settings.SettingsReading;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.people.Role;
import org.complaintauditor.yaml.YamlEntry;

/** Reads what {@code server.yaml} says of an identity provider. */
public final class OidcSettingsEntry {

  private static final String OPENID = "openid";
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,253}(?::[0-9]{1,5})?");

  private final SettingsReading reading;

  /** Reads by this. */
  public OidcSettingsEntry(SettingsReading reading) {
    this.reading = reading;
  }

  /** What is written; what is wrong is left to the reading. */
  public Optional<OidcSettings> of(YamlEntry entry) {
    reading.only(
        entry,
        List.of(
            "issuer",
            "client_id",
            "client_secret_file",
            "client_secret_variable",
            "scopes",
            "role_claim",
            "roles",
            "hosts"));
    Optional<URI> issuer = reading.need(entry, "issuer", OidcSettingsEntry::issuer);
    Optional<String> client = reading.need(entry, "client_id", YamlEntry::filledText);
    Optional<SecretSource> secret =
        reading
            .tried(() -> SecretSource.of(entry, "client_secret", reading))
            .flatMap(source -> source);
    List<String> scopes =
        reading
            .find(entry, "scopes", list -> list.list().stream().map(YamlEntry::filledText).toList())
            .orElse(List.of("profile", "email"));
    Optional<String> claim = reading.need(entry, "role_claim", YamlEntry::filledText);
    Optional<Map<String, Role>> roles = reading.need(entry, "roles", OidcSettingsEntry::roles);
    Set<String> hosts = reading.find(entry, "hosts", OidcSettingsEntry::hosts).orElse(Set.of());
    if (issuer.isEmpty() || client.isEmpty() || claim.isEmpty() || roles.isEmpty()) {
      return Optional.empty();
    }
    Set<String> asked = new LinkedHashSet<>(List.of(OPENID));
    asked.addAll(scopes);
    return Optional.of(
        new OidcSettings(
            issuer.get(),
            client.get(),
            secret,
            List.copyOf(asked),
            claim.get(),
            roles.get(),
            hosts));
  }

  private static URI issuer(YamlEntry entry) {
    Wording wrong =
        Wording.of("console.should-be-address-of-identity-provider", entry.filledText());
    try {
      URI issuer = new URI(entry.filledText());
      boolean encrypted =
          "https".equals(issuer.getScheme())
              || ("http".equals(issuer.getScheme())
                  && LOOPBACK.contains(String.valueOf(issuer.getHost())));
      if (!encrypted
          || issuer.getHost() == null
          || issuer.getRawUserInfo() != null
          || issuer.getRawQuery() != null
          || issuer.getRawFragment() != null) {
        throw entry.wrong(wrong);
      }
      return issuer;
    } catch (URISyntaxException e) {
      throw entry.wrong(wrong);
    }
  }

  private static Map<String, Role> roles(YamlEntry entry) {
    Map<String, Role> roles = new LinkedHashMap<>();
    List<String> known = Arrays.stream(Role.values()).map(Role::name).toList();
    entry.entries().forEach((word, role) -> roles.put(word, Role.valueOf(role.oneOf(known))));
    if (roles.isEmpty()) {
      throw entry.wrong(Wording.of("console.gives-nobody-a-role"));
    }
    return roles;
  }

  private static Set<String> hosts(YamlEntry entry) {
    Set<String> hosts = new LinkedHashSet<>();
    for (YamlEntry item : entry.filledList()) {
      String host = item.filledText().toLowerCase(Locale.ROOT);
      if (!HOST.matcher(host).matches()) {
        throw item.wrong(Wording.of("console.should-be-a-host-such-as-login"));
      }
      hosts.add(host);
    }
    return hosts;
  }
}
