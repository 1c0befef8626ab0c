package org.complaintauditor.sampling;

import java.util.Optional;
import org.complaintauditor.model.Verdict;

/**
 * What people say of a finding that they looked at.
 *
 * @param verdict theirs; empty where a question is open
 */
public record ReviewedFinding(Optional<Verdict> verdict) {}
