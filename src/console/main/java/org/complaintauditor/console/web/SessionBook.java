package org.complaintauditor.console.web;

import java.util.Optional;

/** The sessions that are open. Only hashes of their secrets are kept. */
public interface SessionBook {

  /**
   * Begins a session.
   *
   * @param person the id of the person
   * @param address from where the person comes
   * @return the secret that the browser keeps
   */
  String begin(String person, String address);

  /**
   * Who has this secret; from now on the session is idle anew.
   *
   * @param secret what the browser has sent
   * @return nobody if there is no such session, or none any more
   */
  Optional<SignedIn> find(String secret);

  /** Ends a session. */
  void end(String secret);
}
