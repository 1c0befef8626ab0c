package org.complaintauditor.cli.dossier;

import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.complaintauditor.dossier.seal.SealCheck;
import org.complaintauditor.dossier.seal.TimeStamp;
import org.complaintauditor.model.Wording;

/** What a receiver is told of a seal in which nothing is wrong. */
final class SealWords {

  private SealWords() {}

  /** The key, certificate and authority of a seal. */
  static List<Wording> of(SealCheck seal) {
    List<Wording> lines = new ArrayList<>();
    seal.signer()
        .ifPresent(
            key -> {
              lines.add(
                  Wording.of(
                      "Sealed by the key %s, which the dossier calls \"%s\".",
                      key.fingerprint(), seal.contact()));
              if (seal.identity().isEmpty()) {
                lines.add(
                    Wording.of(
                        "Compare this fingerprint with the one that the provider has published or sent by letter:"
                            + " whoever forges a dossier writes any name into it."));
              }
            });
    seal.certificate()
        .ifPresent(
            name ->
                lines.add(
                    Wording.of(
                        "Signed by a certificate for %s too. Whether somebody vouches for it is not checked here"
                            + " (openssl cms -verify).",
                        name)));
    seal.timeStamp().map(SealWords::of).ifPresent(lines::add);
    return lines;
  }

  /** What a time stamp says. */
  static Wording of(TimeStamp stamp) {
    return Wording.of(
        "Time stamp: sealed before %s UTC, says %s. Whether somebody vouches for that authority is not checked"
            + " here (openssl ts -verify).",
        stamp.at().atOffset(ZoneOffset.UTC).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS),
        stamp.authority());
  }

  /** What it comes to. */
  static Wording conclusion(SealCheck seal) {
    if (seal.isUnsealed()) {
      return Wording.of(
          "Intact, but nobody has sealed it: anybody can have changed files and lists alike.");
    }
    return seal.identity()
        .map(
            name ->
                name.isEmpty()
                    ? Wording.of("Valid: intact, and sealed by a key that you know.")
                    : Wording.of("Valid: intact, and sealed by a key that you know, as %s.", name))
        .orElseGet(
            () ->
                Wording.of(
                    "Intact, signer not known to you. Name the keys that you trust with --signers."));
  }
}
