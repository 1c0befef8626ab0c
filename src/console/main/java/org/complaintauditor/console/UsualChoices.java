package org.complaintauditor.console;

import java.util.Optional;

/**
 * What forms have chosen before a person chooses, as the settings say.
 *
 * @param pack the pack that audits are started with
 * @param audience whom dossiers are made for
 */
public record UsualChoices(Optional<String> pack, Optional<String> audience) {

  /** No choices: settings that name none. */
  public static final UsualChoices NONE = new UsualChoices(Optional.empty(), Optional.empty());
}
