package org.complaintauditor.console.web;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.complaintauditor.model.Wording;

/** What was just done, to be said by the next page of the same session. */
public final class Notices {

  private final Map<String, Wording> waiting = new ConcurrentHashMap<>();

  void leave(SignedIn who, Wording done) {
    if (who.isSomebody()) {
      waiting.put(who.csrf(), done);
    }
  }

  Optional<Wording> take(SignedIn who) {
    return Optional.ofNullable(waiting.remove(who.csrf()));
  }
}
