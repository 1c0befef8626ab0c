package org.complaintauditor.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What messages say, by key and language. A key begins with the module whose bundle has it, so a
 * bundle is not read before one of its messages is said.
 */
final class MessageSentences {

  private static final List<String> MODULES =
      List.of(
          "core",
          "intake",
          "report",
          "material",
          "store",
          "office",
          "dossier",
          "app",
          "console",
          "cli",
          "spark");

  private static final Map<String, Map<String, String>> READ = new ConcurrentHashMap<>();

  /** A place of an argument, and what patterns and templates write each in its own way. */
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)(,number(,#)?)?}|''|'\\{'|%");

  /** The keys by English template; read when a template is first said in another language. */
  private static final class Keys {
    static final Map<String, String> BY_TEMPLATE = new HashMap<>();

    static {
      for (String module : MODULES) {
        bundle(module, "en").keySet().forEach(key -> BY_TEMPLATE.put(template(key), key));
      }
    }
  }

  private MessageSentences() {}

  /**
   * The pattern ({@link java.text.MessageFormat}) of a message; empty if nobody knows it.
   *
   * @param said its key or, in what an earlier version has written, its English template
   */
  static Optional<String> pattern(String said, String language) {
    Optional<String> pattern = ofKey(said, language);
    return pattern.isPresent() || language.equals("en")
        ? pattern
        : Optional.ofNullable(Keys.BY_TEMPLATE.get(said)).flatMap(key -> ofKey(key, language));
  }

  /** The English template ({@link java.util.Formatter}) of a key; any other text is its own. */
  static String template(String said) {
    return ofKey(said, "en").map(MessageSentences::asTemplate).orElse(said);
  }

  private static Optional<String> ofKey(String key, String language) {
    String module = key.substring(0, Math.max(0, key.indexOf('.')));
    return MODULES.contains(module)
        ? Optional.ofNullable(bundle(module, language).get(key))
        : Optional.empty();
  }

  private static Map<String, String> bundle(String module, String language) {
    return READ.computeIfAbsent(
        module + "_" + language, name -> BundleFile.read("text/messages-" + module, language));
  }

  private static String asTemplate(String pattern) {
    List<MatchResult> places =
        PLACE.matcher(pattern).results().filter(found -> found.group(1) != null).toList();
    boolean inOrder = true;
    for (int i = 0; i < places.size(); i++) {
      inOrder &= Integer.parseInt(places.get(i).group(1)) == i;
    }
    boolean unnumbered = inOrder;
    return PLACE
        .matcher(pattern)
        .replaceAll(found -> Matcher.quoteReplacement(asTemplate(found, unnumbered)));
  }

  private static String asTemplate(MatchResult found, boolean unnumbered) {
    @Nullable String place = found.group(1);
    if (place == null) {
      return switch (found.group()) {
        case "%" -> "%%";
        case "''" -> "'";
        default -> "{";
      };
    }
    String kind = found.group(2) == null ? "s" : found.group(3) == null ? ",d" : "d";
    return "%" + (unnumbered ? "" : Integer.parseInt(place) + 1 + "$") + kind;
  }
}
