package org.complaintauditor.ruling.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.complaintauditor.model.RuleFile;
import org.complaintauditor.model.Vocabulary;

/**
 * What rule files have to pass before anything of them is compiled, or taken as compiled before. A
 * file passes if it is in the {@link RuleSyntax small language} of rules, if this or an earlier
 * release shipped it, or if somebody said that it may run. Each file of a pack has to pass for
 * itself: one in the language can name nothing that another one brings.
 */
public final class RuleGate {

  private static final String EARLIER = "earlier-rules.txt";
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private final Predicate<RuleFile> shipped;
  private final RuleTrust trust;

  /**
   * A gate.
   *
   * @param shipped whether this release ships a file
   * @param trust which other files may run
   */
  public RuleGate(Predicate<RuleFile> shipped, RuleTrust trust) {
    this.shipped = shipped;
    this.trust = trust;
  }

  /**
   * Refuses files that do not pass.
   *
   * @param words those of the pack, which its rules may name
   * @throws ForeignRulesException if there are any
   */
  public void check(List<RuleFile> files, Vocabulary words) {
    List<ForeignRule> foreign = foreign(files, words);
    if (!foreign.isEmpty() && !trust.covers(foreign)) {
      throw new ForeignRulesException(foreign);
    }
  }

  /** The files that are neither proven nor shipped, with what is wrong first in each. */
  public List<ForeignRule> foreign(List<RuleFile> files, Vocabulary words) {
    List<ForeignRule> foreign = new ArrayList<>();
    for (RuleFile file : files) {
      if (!shipped.test(file)) {
        objection(file, words).ifPresent(foreign::add);
      }
    }
    return foreign;
  }

  private static Optional<ForeignRule> objection(RuleFile file, Vocabulary words) {
    try {
      RuleSyntax.prove(file, words);
      return Optional.empty();
    } catch (NotProvenException e) {
      String hash = sha256(file);
      return Earlier.HASHES.contains(hash)
          ? Optional.empty()
          : Optional.of(new ForeignRule(file, hash, e.line(), e.wording()));
    }
  }

  /** Whether a text is a hash as {@link #sha256} gives it. */
  public static boolean isHash(String text) {
    return HASH.matcher(text).matches();
  }

  /** The SHA-256 of a file's text with LF line ends, in lower-case hexadecimal. */
  public static String sha256(RuleFile file) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(file.text().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The files that earlier releases shipped: hash, release and name, one a line. */
  private static final class Earlier {
    static final Set<String> HASHES = read();

    private static Set<String> read() {
      try (InputStream stream = RuleGate.class.getResourceAsStream(EARLIER)) {
        if (stream == null) {
          throw new IllegalStateException(EARLIER + " is missing");
        }
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.startsWith("#") && !line.isBlank())
            .map(line -> line.substring(0, line.indexOf(' ')))
            .collect(Collectors.toUnmodifiableSet());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
