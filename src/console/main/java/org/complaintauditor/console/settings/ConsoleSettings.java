package org.complaintauditor.console.settings;

import java.util.Optional;
import org.complaintauditor.console.Limits;
import org.complaintauditor.console.UsualChoices;

/**
 * What holds for a console, of one person or of a team.
 *
 * @param language of pages for whose browser asks for none that there is; empty if not written
 * @param pack the pack that audits are started with, unless another is chosen
 * @param port the port; empty if not written
 * @param limits how much the console takes
 * @param retention how long what is kept
 * @param audience whom dossiers are made for, unless another is chosen
 */
public record ConsoleSettings(
    Optional<String> language,
    Optional<String> pack,
    Optional<Integer> port,
    Limits limits,
    KeepingTimes retention,
    Optional<String> audience) {

  /** What holds where nothing is written. */
  public static final ConsoleSettings DEFAULT =
      new ConsoleSettings(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Limits.DEFAULT,
          KeepingTimes.DEFAULT,
          Optional.empty());

  /** What forms have chosen before a person chooses. */
  public UsualChoices choices() {
    return new UsualChoices(pack, audience);
  }
}
