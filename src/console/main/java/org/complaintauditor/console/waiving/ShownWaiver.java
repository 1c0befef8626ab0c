package org.complaintauditor.console.waiving;

import java.util.List;
import java.util.Optional;
import org.complaintauditor.console.ledgers.ShownLine;

/**
 * A waiver as the page shows it.
 *
 * @param id its name
 * @param pack the pack
 * @param state how it stands
 * @param line the line of the ledger, in words
 * @param use what it holds for in the last run, in words; empty where no run knew it
 * @param own whether the visitor asked for it, and so cannot approve it
 */
public record ShownWaiver(
    String id,
    String pack,
    WaiverState state,
    ShownLine line,
    Optional<List<String>> use,
    boolean own) {}
