package org.complaintauditor.console.oidc;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.complaintauditor.console.settings.SettingsException;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the issuer to describe itself when the server starts, some times where it does not answer at
 * once; and again at a login, if it was away so long.
 */
public final class ProviderDiscovery {

  private static final Logger LOG = LoggerFactory.getLogger(ProviderDiscovery.class);

  private final OidcSettings settings;
  private final Optional<String> secret;
  private final URI callback;
  private @Nullable OidcProvider known;

  /**
   * Nothing is known yet.
   *
   * @param settings the issuer
   * @param secret the secret of this client, where it has one
   * @param callback the address to which logins come back
   */
  public ProviderDiscovery(OidcSettings settings, Optional<String> secret, URI callback) {
    this.settings = settings;
    this.secret = secret;
    this.callback = callback;
  }

  /** What is set. */
  OidcSettings settings() {
    return settings;
  }

  /**
   * Asks when the server starts.
   *
   * @param tries how often
   * @param pause how many milliseconds there are before the second try; they double
   * @throws SettingsException that says why, if nothing comes of it
   */
  public void begin(int tries, long pause) {
    long wait = pause;
    for (int attempt = 1; ; attempt++) {
      try {
        provider();
        return;
      } catch (IOException e) {
        if (attempt == tries) {
          throw new SettingsException(
              Wording.of("console.identity-provider-cannot-be-used", settings.issuer(), reason(e)));
        }
        LOG.warn("the identity provider does not answer yet: {}", reason(e));
        wait = rest(wait);
      }
    }
  }

  private static long rest(long wait) {
    try {
      Thread.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return wait * 2;
  }

  static String reason(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  /**
   * The provider, asked for if nothing is known of it yet.
   *
   * @throws IOException if it does not answer
   */
  synchronized OidcProvider provider() throws IOException {
    OidcProvider provider = known;
    if (provider == null) {
      provider = OidcProvider.discover(settings, secret, callback);
      known = provider;
    }
    return provider;
  }
}
