package org.complaintauditor.dossier.redaction;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether revealed values are those that were sealed. It needs no secret; that the sealed file is
 * the one that was signed is for others to check first.
 */
public final class RevealCheck {
  private RevealCheck() {}

  /**
   * What became of a value.
   *
   * @param result whether it is the value that was sealed
   */
  public record Checked(RevealedValue value, Result result) {}

  /** What can be said of a revealed value. */
  public enum Result {
    /** It is what was sealed. */
    SAME,
    /** Something else was sealed at this place. */
    OTHER,
    /** Nothing was sealed at this place. */
    NOT_SEALED
  }

  /**
   * Checks each value, in the order of the file.
   *
   * @param dossier its zip file, or its folder
   * @param reveal what {@code dossier reveal} wrote
   * @throws UnusableRevealException if either cannot be read
   */
  public static List<Checked> of(Path dossier, Path reveal) {
    Map<List<String>, String> sealed = new HashMap<>();
    for (SealedValue sealedValue : SealedRecords.of(dossier).values()) {
      sealed.put(
          List.of(sealedValue.caseId(), sealedValue.event(), sealedValue.field()),
          sealedValue.commitment());
    }
    List<Checked> all = new ArrayList<>();
    for (RevealedValue value : Reveal.read(reveal).values()) {
      Optional<String> expected =
          Optional.ofNullable(sealed.get(List.of(value.caseId(), value.event(), value.field())));
      all.add(
          new Checked(value, expected.map(one -> result(one, value)).orElse(Result.NOT_SEALED)));
    }
    return List.copyOf(all);
  }

  private static Result result(String expected, RevealedValue value) {
    try {
      return value.commitment().equals(expected) ? Result.SAME : Result.OTHER;
    } catch (IllegalArgumentException e) {
      return Result.OTHER; // Its salt is none.
    }
  }
}
