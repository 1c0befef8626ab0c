package org.complaintauditor.ruling;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.complaintauditor.model.RuleFile;
import org.complaintauditor.model.Wording;
import org.kie.api.builder.Message;

/**
 * Finds the place in the rule files that the compiler complains of. For conditions it gives no
 * line, for consequences that of a generated class; the word that it complains of is then looked
 * for, and where several files have it, each is compiled alone. A place that is not certain is not
 * named as if it were.
 */
final class RuleErrorLocator {

  private static final Pattern WORD = Pattern.compile("\\w{3,}");
  private static final Set<String> MESSAGE_WORDS =
      Set.of(
          "The",
          "the",
          "method",
          "undefined",
          "for",
          "type",
          "cannot",
          "resolved",
          "field",
          "not",
          "Unable",
          "parse",
          "left",
          "part",
          "expression",
          "right",
          "applicable",
          "arguments",
          "Syntax",
          "error",
          "token",
          "insert",
          "rule",
          "when",
          "then",
          "end",
          "variable",
          "from",
          "Java",
          "source",
          "String");

  private static final Pattern NO_CODE = Pattern.compile("^(?://|import|rule|package).*");
  private static final Pattern IN_CONSEQUENCE =
      Pattern.compile("^(Unable to parse consequence caused by: )\\(line (\\d+),col \\d+\\) (.*)");
  private static final Pattern COMPARED =
      Pattern.compile(
          "The method (?:alphaIndexedBy|betaIndexedBy|expr)\\(.*arguments \\(Class<(\\w+)>.*, String\\)");
  private static final Pattern WITH_TEXT = Pattern.compile("[=!<>]=?\\s*\"");
  private static final Pattern GENERATED = Pattern.compile("[0-9A-F]{16,}");
  private static final int ALIKE = 40;

  private final List<RuleFile> files;
  private final Function<RuleFile, List<String>> compiledAlone;

  /**
   * The mistakes in these files.
   *
   * @param compiledAlone what the compiler says of a file without the others
   */
  RuleErrorLocator(List<RuleFile> files, Function<RuleFile, List<String>> compiledAlone) {
    this.files = files;
    this.compiledAlone = compiledAlone;
  }

  /** The compiler's messages with the place that an author of rules knows. */
  List<RuleError> placesOf(List<Message> messages) {
    Set<RuleError> problems = new LinkedHashSet<>();
    for (Message message : messages) {
      String text = message.getText().lines().findFirst().orElse("").strip();
      if (text.startsWith("Java source of") || text.equals("Parser returned a null Package")) {
        continue;
      }
      String path = message.getPath() == null ? "" : message.getPath();
      Optional<RuleFile> named =
          files.stream().filter(file -> path.endsWith("/" + file.name())).findFirst();
      if (named.isPresent() && message.getLine() > 0) {
        problems.add(inRule(named.get(), message.getLine(), text));
      } else {
        problems.add(named.map(file -> inFile(file, text)).orElseGet(() -> place(text)));
      }
    }
    return List.copyOf(problems);
  }

  /**
   * An error in a consequence: the compiler names the line of the rule, and the line within the
   * consequence.
   */
  private static RuleError inRule(RuleFile file, int line, String text) {
    Matcher consequence = IN_CONSEQUENCE.matcher(text);
    if (!consequence.matches()) {
      return new RuleError(Wording.verbatim(file.name()), line, Wording.verbatim(text));
    }
    List<String> lines = file.text().lines().toList();
    int then = line;
    while (then < lines.size() && !lines.get(then - 1).strip().startsWith("then")) {
      then++;
    }
    Wording said = Wording.verbatim(consequence.group(1) + consequence.group(3));
    return new RuleError(
        Wording.verbatim(file.name()),
        Math.min(then + Integer.parseInt(consequence.group(2)) - 1, lines.size()),
        text.contains("\";\"") ? Wording.of("core.a-is-missing-before", said) : said);
  }

  /** Finds the place of a compiler message that names no file. */
  RuleError place(String text) {
    List<RuleFile> having =
        wrongWord(text)
            .map(word -> files.stream().filter(file -> !linesWith(file, word).isEmpty()).toList())
            .orElse(files);
    if (having.size() == 1) {
      return inFile(having.get(0), text);
    }
    List<RuleFile> maybe = failingAlone(having, text);
    return maybe.size() == 1
        ? inFile(maybe.get(0), text)
        : new RuleError(names(maybe), 0, explained(text));
  }

  /**
   * Finds the place at which the compiler failed without a message.
   *
   * @param failure what stands for the message
   * @param said what to say of it
   */
  RuleError placeOfFailure(String failure, Wording said) {
    return new RuleError(names(failingAlone(files, failure)), 0, said);
  }

  /** The files that lead to such a message without the others; all, if none does. */
  private List<RuleFile> failingAlone(List<RuleFile> having, String text) {
    List<RuleFile> failing =
        having.stream()
            .filter(file -> compiledAlone.apply(file).stream().anyMatch(one -> areAlike(one, text)))
            .toList();
    return failing.isEmpty() ? having : failing;
  }

  private Wording names(List<RuleFile> maybe) {
    String names = maybe.stream().map(RuleFile::name).collect(Collectors.joining(", "));
    if (maybe.size() == 1) {
      return Wording.verbatim(names);
    }
    return maybe.size() == files.size()
        ? Wording.of("core.rules-word")
        : Wording.of("core.one-of", names);
  }

  private RuleError inFile(RuleFile file, String text) {
    List<Integer> lines =
        COMPARED.matcher(text).find()
            ? linesWith(file, WITH_TEXT)
            : wrongWord(text).map(word -> linesWith(file, word)).orElse(List.of());
    return lines.size() > 1
        ? new RuleError(
            Wording.of(
                "core.place-in-line",
                file.name(),
                Wording.choice(lines.stream().map(String::valueOf).toList())),
            0,
            explained(text))
        : new RuleError(
            Wording.verbatim(file.name()), lines.isEmpty() ? 0 : lines.get(0), explained(text));
  }

  /** The first word of the message that is not the compiler's own, but stands in a rule. */
  private Optional<Pattern> wrongWord(String text) {
    return WORD.matcher(text)
        .results()
        .map(found -> found.group())
        .filter(word -> !MESSAGE_WORDS.contains(word))
        .map(word -> Pattern.compile("\\b" + Pattern.quote(word) + "\\b"))
        .filter(word -> files.stream().anyMatch(file -> !linesWith(file, word).isEmpty()))
        .findFirst();
  }

  private static List<Integer> linesWith(RuleFile file, Pattern word) {
    List<String> lines = file.text().lines().toList();
    return IntStream.range(0, lines.size())
        .filter(i -> !NO_CODE.matcher(lines.get(i)).matches() && word.matcher(lines.get(i)).find())
        .mapToObj(i -> i + 1)
        .toList();
  }

  /** Names of what the compiler generates differ; so does what follows them. */
  private static boolean areAlike(String text, String other) {
    return begin(text).equals(begin(other));
  }

  private static String begin(String text) {
    String same = GENERATED.matcher(text.lines().findFirst().orElse("").strip()).replaceAll("");
    return same.substring(0, Math.min(ALIKE, same.length()));
  }

  private static Wording explained(String text) {
    Matcher compared = COMPARED.matcher(text);
    return compared.find()
        ? Wording.of("core.a-condition-compares-with-a-text", compared.group(1))
        : Wording.verbatim(text);
  }
}
