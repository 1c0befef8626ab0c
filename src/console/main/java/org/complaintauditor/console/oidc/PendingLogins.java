package org.complaintauditor.console.oidc;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.console.web.Secret;

/**
 * Logins that have been led to the provider and have not come back. Each belongs to one browser,
 * which has its key, and comes back once.
 */
final class PendingLogins {

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int MOST = 10_000;

  private final Map<String, Pending> waiting =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Pending> eldest) {
          return size() > MOST; // Strangers may begin as many as they like.
        }
      };

  private final Clock clock;

  PendingLogins(Clock clock) {
    this.clock = clock;
  }

  /**
   * A login.
   *
   * @param state what the provider gives back
   * @param nonce what the token has to hold
   * @param verifier what proves that the code was asked for here (RFC 7636)
   * @param then where the person wants to go
   * @param begun when it began
   */
  record Pending(State state, Nonce nonce, CodeVerifier verifier, String then, Instant begun) {

    /** Does not tell its secrets. */
    @Override
    public String toString() {
      return "Pending[" + begun + "]";
    }
  }

  /** Keeps a login, and gives the key for the browser. */
  synchronized String keep(Pending login) {
    String key = Secret.of(256);
    waiting.put(Secret.hash(key), login);
    return key;
  }

  /** The login of this key; it cannot be had again. */
  synchronized Optional<Pending> take(String key) {
    Instant now = clock.instant();
    return Optional.ofNullable(waiting.remove(Secret.hash(key)))
        .filter(login -> now.isBefore(login.begun().plus(PATIENCE)));
  }
}
