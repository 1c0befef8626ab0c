package org.complaintauditor.app.dossier;

import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.complaintauditor.dossier.seal.SealCheck;
import org.complaintauditor.dossier.seal.TimeStamp;
import org.complaintauditor.model.Wording;

/** What a receiver is told of a seal in which nothing is wrong. */
public final class SealWords {

  private SealWords() {}

  /** The key, certificate and authority of a seal. */
  static List<Wording> of(SealCheck seal) {
    List<Wording> lines = new ArrayList<>();
    seal.signer()
        .ifPresent(
            key -> {
              lines.add(
                  Wording.of("app.sealed-by-key-dossier-calls", key.fingerprint(), seal.contact()));
              if (seal.identity().isEmpty()) {
                lines.add(Wording.of("app.compare-fingerprint-with-one-provider"));
              }
            });
    seal.certificate()
        .ifPresent(name -> lines.add(Wording.of("app.signed-by-a-certificate-for-too", name)));
    seal.timeStamp().map(SealWords::of).ifPresent(lines::add);
    return lines;
  }

  /** What a time stamp says. */
  public static Wording of(TimeStamp stamp) {
    return Wording.of(
        "app.time-stamp-sealed-before-utc-says",
        stamp.at().atOffset(ZoneOffset.UTC).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS),
        stamp.authority());
  }

  /** What it comes to. */
  static Wording conclusion(SealCheck seal) {
    if (seal.isUnsealed()) {
      return Wording.of("app.intact-but-nobody-has-sealed");
    }
    return seal.identity()
        .map(
            name ->
                name.isEmpty()
                    ? Wording.of("app.valid-intact-and-sealed-by-a-key")
                    : Wording.of("app.valid-intact-and-sealed-by-a-key-you", name))
        .orElseGet(() -> Wording.of("app.intact-signer-not-known-to-you"));
  }
}
