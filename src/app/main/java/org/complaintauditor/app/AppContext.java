package org.complaintauditor.app;

import org.complaintauditor.audit.Progress;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.ruling.RuleStore;
import org.complaintauditor.text.MessageBundle;

/**
 * Context of a use case: the program, its rules, a language and a listener.
 *
 * @param program the program that judges
 * @param rules the compiled rules of packs
 * @param words in the language of whoever asks
 * @param progress hears how far they are
 */
public record AppContext(
    RunFacts.Program program, RuleStore rules, MessageBundle words, Progress progress) {}
