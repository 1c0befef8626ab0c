package org.complaintauditor.decision;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.identity.CaseIdentity;
import org.complaintauditor.obligation.Finding;

/**
 * What a person saw, or a run shows, of a finding or an occurrence. Where no rule of the commitment
 * asks for the customer type, each is two digests with a slash between: of all that the rows say,
 * and of all but that type. What shares one of them is the same.
 *
 * @param evidence digest of the events on which it rests
 * @param basis digest of what the machine made of them
 */
public record Digests(String evidence, String basis) {
  private static final String AND = "/";

  /** What a run shows of a finding. */
  public static Digests of(CaseIdentity identities, Finding finding) {
    CaseIdentity asked = identities.asked(finding.commitment());
    return new Digests(
        both(identities.evidence(finding), asked.evidence(finding)),
        both(identities.basis(finding), asked.basis(finding)));
  }

  private static String both(String all, String asked) {
    return all.equals(asked) ? all : all + AND + asked;
  }

  /** Whether evidence and basis are the same. */
  public boolean same(Digests other) {
    return sameEvidence(other) && sameBasis(other);
  }

  /** Whether the evidence is the same. */
  public boolean sameEvidence(Digests other) {
    return shareOne(evidence, other.evidence);
  }

  /** Whether the basis is the same. */
  public boolean sameBasis(Digests other) {
    return shareOne(basis, other.basis);
  }

  private static boolean shareOne(String text, String other) {
    return !Collections.disjoint(parts(text), parts(other));
  }

  private static List<String> parts(String digests) {
    return List.of(digests.split(AND, -1));
  }

  /** Whether it tells what the rules ask for, beside all that the rows say. */
  public boolean tellsAsked() {
    return evidence.contains(AND);
  }

  /** The first of each alone, as earlier versions wrote them. */
  public Digests ofAll() {
    return new Digests(parts(evidence).get(0), parts(basis).get(0));
  }

  /** What was seen, in the words of a run that shows the same rows. */
  public Digests completed(Digests shown) {
    return ofAll().equals(shown.ofAll()) ? shown : this;
  }

  /** The evidence in the form in which somebody saw it, so that the two can be compared. */
  public String evidenceLike(Optional<Digests> seen) {
    return seen.filter(Digests::tellsAsked).isPresent() ? evidence : ofAll().evidence;
  }
}
