package org.complaintauditor.console.team;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.console.oidc.OidcSettings;
import org.complaintauditor.console.people.SessionTimes;
import org.complaintauditor.console.settings.ConsoleSettings;
import org.complaintauditor.console.settings.SecretSource;

/**
 * What {@code server.yaml} says.
 *
 * @param console what every console has
 * @param folder where uploads and runs lie
 * @param address the address of the machine that the server listens on
 * @param port the port
 * @param publicUrl the address that browsers show, without a path
 * @param entrance how connections are encrypted
 * @param database where the database is
 * @param local whether people have accounts of the console
 * @param oidc the identity provider; empty if there is none
 * @param session how long sessions last
 * @param secondPerson what needs a second person, in the words of {@code policy.yaml}; empty if
 *     that file alone says it
 * @param trustedRules the SHA-256 of rule files that may run although they are neither shipped nor
 *     proven
 */
public record ServerSettings(
    ConsoleSettings console,
    Path folder,
    String address,
    int port,
    URI publicUrl,
    Entrance entrance,
    DatabasePlace database,
    boolean local,
    Optional<OidcSettings> oidc,
    SessionTimes session,
    Optional<List<String>> secondPerson,
    List<String> trustedRules) {

  /** How connections are encrypted. */
  public sealed interface Entrance permits Tls, BehindProxy {}

  /**
   * Encryption by the server itself.
   *
   * @param keystore a file of PKCS #12 with the key and its certificates
   * @param password its password
   */
  public record Tls(Path keystore, SecretSource password) implements Entrance {}

  /**
   * Encryption by another server in front of it.
   *
   * @param addresses from where that comes; what it says of visitors is believed
   */
  public record BehindProxy(List<String> addresses) implements Entrance {
    public BehindProxy {
      addresses = List.copyOf(addresses);
    }
  }

  /**
   * The address of the database.
   *
   * @param url {@code postgresql://host:port/name}
   * @param user the role of the database server; empty for that of the address or the system
   * @param password its password; empty where none is needed
   * @param pool how many connections are kept at most
   */
  public record DatabasePlace(String url, String user, Optional<SecretSource> password, int pool) {}
}
