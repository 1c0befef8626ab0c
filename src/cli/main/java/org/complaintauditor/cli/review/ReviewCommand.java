package org.complaintauditor.cli.review;

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
public final class ReviewCommand {}
