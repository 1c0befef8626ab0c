package org.complaintauditor.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import org.complaintauditor.judgement.CompiledPack;
import org.complaintauditor.judgement.JudgingOptions;
import org.complaintauditor.model.Wording;

/** A file with the facts of a whole export, of which a part is to be judged. */
public final class FactsFile {
  private static final int DIGITS = 12;

  /** The facts of a billion events take a few megabytes. */
  private static final long LARGEST = 1L << 30;

  private final String name;
  private final byte[] bytes;
  private final long cases;

  private FactsFile(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
    this.cases = WholeExport.casesIn(bytes);
  }

  /**
   * Reads a file.
   *
   * @throws UnusableFactsException if it cannot be read, is no such file, or is damaged
   */
  public static FactsFile read(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new UnusableFactsException(Wording.of("app.is-larger-than-any-facts-are"));
      }
      return new FactsFile(file.toString(), Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      throw ofFile(file.toString(), Wording.of("app.no-such-file"));
    } catch (IOException e) {
      throw ofFile(file.toString(), Wording.of("app.cannot-be-read", e));
    } catch (UnusableFactsException e) {
      throw ofFile(file.toString(), e.wording());
    }
  }

  private static UnusableFactsException ofFile(String name, Wording why) {
    return new UnusableFactsException(Wording.of("app.option-facts", name, why));
  }

  /** How many cases the whole export has. */
  public long cases() {
    return cases;
  }

  /** The first digits of the file's SHA-256, in lower-case hexadecimal. */
  public String hash() {
    return HexFormat.of().formatHex(PackIdentity.sha256(bytes)).substring(0, DIGITS);
  }

  /**
   * The facts, for a run with this pack and these options.
   *
   * @throws UnusableFactsException if they were gathered with others
   */
  WholeExport of(CompiledPack pack, JudgingOptions options) {
    try {
      return WholeExport.fromBytes(bytes, pack, options);
    } catch (UnusableFactsException e) {
      throw ofFile(name, e.wording());
    }
  }

  /** What to say of an export that is no part of that one. */
  UnusableFactsException noPart(Wording why) {
    return ofFile(name, why);
  }
}
