package org.complaintauditor.cli;

import picocli.CommandLine.Command;

/** What people make of findings. */
@Command(
    name = "review",
    description = {"Work with what people say of findings.", ""},
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ReviewExportCommand.class,
      ReviewImportCommand.class,
      ReviewMessagesCommand.class,
      ReviewAgreementCommand.class
    })
final class ReviewCommand {}
