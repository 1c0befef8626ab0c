package org.complaintauditor.cli.dossier;

import picocli.CommandLine.Command;

/** What is handed to those who ask, sealed. */
@Command(
    name = "dossier",
    description = {"Make, check and replay what is handed to a regulator.", ""},
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DossierKeyCommand.class,
      DossierSecretCommand.class,
      DossierMakeCommand.class,
      DossierVerifyCommand.class,
      DossierReplayCommand.class,
      DossierRevealCommand.class,
      DossierNamesCommand.class,
      DossierStampCommand.class
    })
public final class DossierCommand {}
