package org.complaintauditor.console.session;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.Secret;
import org.complaintauditor.console.web.SessionBook;
import org.complaintauditor.console.web.SignedIn;

/**
 * Sessions of a console of one person: whoever has its key. They end with the console; the key
 * begins another.
 */
public final class LocalSessions implements SessionBook {

  /** The person. */
  public static final String PERSON = "local";

  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private final Supplier<String> name;

  /**
   * No session yet.
   *
   * @param name how the person is called, as the person has said; empty before
   */
  public LocalSessions(Supplier<String> name) {
    this.name = name;
  }

  @Override
  public String begin(String person, String address) {
    String secret = Secret.of(256);
    tokens.put(Secret.hash(secret), Secret.of(128));
    return secret;
  }

  @Override
  public Optional<SignedIn> find(String secret) {
    return Optional.ofNullable(tokens.get(Secret.hash(secret)))
        .map(
            token ->
                new SignedIn(PERSON, "", name.get(), "", EnumSet.allOf(Permission.class), token));
  }

  @Override
  public void end(String secret) {
    tokens.remove(Secret.hash(secret));
  }
}
