package org.complaintauditor.dossier.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complaintauditor.model.Wording;

/**
 * The keys that a receiver trusts, from a file of the form of {@code allowed_signers} (ssh-keygen,
 * "ALLOWED SIGNERS"), or one of public keys as {@code signing.pub} is.
 */
final class KnownSigners {

  private static final long LONGEST = 1_000_000;

  private static final Pattern LINE =
      Pattern.compile(
          "(?:(?<identity>\"[^\"]*\"|[^\"\\s]+)[ \\t]+(?:(?<options>[^\\s\"]+(?:\"[^\"]*\"[^\\s\"]*)*)[ \\t]+)?)??"
              + "(?<kind>(?:sk-)?(?:ssh|ecdsa)-[^\\s\"=]+)[ \\t]+(?<key>[A-Za-z0-9+/=]+)(?:[ \\t]+.*)?");

  private static final Pattern NAMESPACES = Pattern.compile("(?i)namespaces=\"([^\"]*)\"");

  private final Map<SignerKey, String> identities;

  private KnownSigners(Map<SignerKey, String> identities) {
    this.identities = identities;
  }

  /**
   * Reads the keys.
   *
   * @throws UnusableKeyException if a line is none of such a file, or asks for what is not checked
   *     here; all such lines are named
   * @throws IOException if the file cannot be read
   */
  public static KnownSigners read(Path file) throws IOException {
    if (Files.size(file) > LONGEST) {
      throw new UnusableKeyException(Wording.of("dossier.is-no-list-of-keys", file));
    }
    Map<SignerKey, String> identities = new HashMap<>();
    List<Wording> wrong = new ArrayList<>();
    int number = 0;
    for (String line : lines(file)) {
      number++;
      String text = line.strip();
      if (!text.isEmpty() && !text.startsWith("#")) {
        int at = number;
        add(text, identities)
            .ifPresent(problem -> wrong.add(Wording.of("core.line-colon", file, at, problem)));
      }
    }
    if (!wrong.isEmpty()) {
      throw new UnusableKeyException(Wording.join("\n", wrong));
    }
    return new KnownSigners(identities);
  }

  private static List<String> lines(Path file) throws IOException {
    try {
      return Files.readAllLines(file, UTF_8);
    } catch (CharacterCodingException e) {
      throw new UnusableKeyException(Wording.of("dossier.is-no-list-of-keys", file), e);
    }
  }

  private static Optional<Wording> add(String line, Map<SignerKey, String> identities) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      return Optional.of(Wording.of("dossier.is-no-line-of-allowed-signers", SignerKey.NAMESPACE));
    }
    String options = parts.group("options");
    if (options != null) {
      Matcher namespaces = NAMESPACES.matcher(options);
      if (!namespaces.matches()) {
        return Optional.of(Wording.of("dossier.of-options-only-namespaces-is-read-here"));
      }
      if (!List.of(namespaces.group(1).split(",", -1)).contains(SignerKey.NAMESPACE)) {
        return Optional.empty(); // The key is trusted for something else.
      }
    }
    if (!parts.group("kind").equals(SignerKey.SSH_ALGORITHM)) {
      return Optional.empty(); // Dossiers are sealed by no such key.
    }
    Optional<SignerKey> key = SignerKey.ofSsh(parts.group("key"));
    String identity = parts.group("identity");
    key.ifPresent(
        one -> identities.putIfAbsent(one, identity == null ? "" : identity.replace("\"", "")));
    return key.isPresent()
        ? Optional.empty()
        : Optional.of(Wording.of("dossier.key-is-damaged-or-cut-off"));
  }

  /**
   * The name by which the receiver knows a key, which may be none; empty if the key is not known.
   */
  public Optional<String> identity(SignerKey key) {
    return Optional.ofNullable(identities.get(key));
  }
}
