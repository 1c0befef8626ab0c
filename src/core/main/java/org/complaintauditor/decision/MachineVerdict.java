package org.complaintauditor.decision;

import java.time.LocalDate;
import java.util.Optional;
import org.complaintauditor.model.Verdict;

/**
 * What the machine says of a finding or of one occurrence.
 *
 * @param trigger the name of the event that triggered it; empty where nothing was owed
 * @param triggered the trigger's date at the desk
 * @param verdict the machine's
 * @param digests what the run shows of it
 */
public record MachineVerdict(
    Optional<String> trigger, Optional<LocalDate> triggered, Verdict verdict, Digests digests) {}
