package org.complaintauditor.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One name for one thing, as docs/glossary.md has them. */
final class NamesTest {

  private static final Path GLOSSARY = Path.of("docs/glossary.md");
  private static final Path SOURCES = Path.of("src");
  private static final Pattern CODE = Pattern.compile("`(\\*?[A-Za-z]+)`");

  /** Relative clauses and fragments as beginnings; a noun or a verb says what the thing is. */
  private static final Pattern NO_SUBJECT =
      Pattern.compile("/\\*\\*[\\s*]*+(?:Of|By|So|Those|Where|Them)\\b");

  private static final Pattern NO_CODE =
      Pattern.compile(
          "\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*+\"|/\\*[\\s\\S]*?\\*/|//[^\\n]*+");

  /** A declaration with its type; in {@code one -> ...} the context says what it is. */
  private static final Pattern NAMED_ONE =
      Pattern.compile(
          "(?<![\\w.])(?!(?:return|new|else|throw|case|assert|instanceof|yield)\\b)"
              + "[A-Za-z_][\\w.]*+(?:<[^;(){}=]*>)?(?:\\[])*+(?:\\.{3})?\\s+one\\s*+"
              + "(?:[=:,);?]|&&|\\|\\||->)");

  /** The most declarations named so; the number only goes down, to 0. */
  private static final int MOST_NAMED_ONE = 54;

  @Test
  void noSimpleNameStandsForTwoClasses() throws IOException {
    Map<String, List<Path>> twice = mainClasses();
    twice.values().removeIf(places -> places.size() == 1);

    assertThat(twice).as("give one of each a more exact name, in words of %s", GLOSSARY).isEmpty();
  }

  @Test
  void everyClassInTheGlossaryExists() throws IOException {
    List<String> named = column(2).flatMap(NamesTest::codeIn).toList();

    assertThat(named).contains("Finding");
    assertThat(mainClasses().keySet()).as("classes in %s", GLOSSARY).containsAll(named);
  }

  @Test
  void noClassIsNamedAsTheGlossarySaysItIsNot() throws IOException {
    List<String> refused = column(3).flatMap(NamesTest::codeIn).toList();

    assertThat(refused).contains("Workshop", "*Area");
    assertThat(mainClasses().keySet())
        .as("words that %s does not use", GLOSSARY)
        .noneMatch(
            name ->
                refused.contains(name)
                    || refused.stream()
                        .anyMatch(no -> no.startsWith("*") && name.endsWith(no.substring(1))));
  }

  @Test
  void everyJavadocBeginsWithWhatTheThingIs() throws IOException {
    assertThat(matches(NO_SUBJECT, text -> text))
        .as("begin with a noun or a verb: \"The folder of runs\", not \"Where runs lie\"")
        .isEmpty();
  }

  @Test
  void noFurtherVariableIsNamedOne() throws IOException {
    assertThat(matches(NAMED_ONE, text -> NO_CODE.matcher(text).replaceAll("\"\"")))
        .as("name them after what they are, and lower the number that is left")
        .hasSizeLessThanOrEqualTo(MOST_NAMED_ONE);
  }

  @Test
  void theGlossaryHasEachWordOnce() throws IOException {
    assertThat(column(0)).contains("finding").doesNotHaveDuplicates();
  }

  /** The places in all sources at which a pattern occurs. */
  private static List<String> matches(Pattern pattern, UnaryOperator<String> prepared)
      throws IOException {
    List<String> places = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(any -> any.toString().endsWith(".java")).sorted().toList()) {
        pattern
            .matcher(prepared.apply(Files.readString(file)))
            .results()
            .forEach(found -> places.add(file + ": " + found.group()));
      }
    }
    return places;
  }

  /** The places of the top-level classes of all modules, by simple name. */
  private static Map<String, List<Path>> mainClasses() throws IOException {
    Map<String, List<Path>> classes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      files
          .filter(file -> isModulesMain(SOURCES.relativize(file)))
          .forEach(file -> classes.computeIfAbsent(name(file), n -> new ArrayList<>()).add(file));
    }
    classes.remove("package-info");
    classes.remove("module-info");
    return classes;
  }

  private static boolean isModulesMain(Path file) {
    return file.getNameCount() > 3
        && file.getName(1).toString().equals("main")
        && file.getName(2).toString().equals("java")
        && file.toString().endsWith(".java");
  }

  private static String name(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ".java".length());
  }

  /** The cells of a column of the glossary's tables, from 0. */
  private static Stream<String> column(int index) throws IOException {
    return Files.readAllLines(GLOSSARY).stream()
        .filter(line -> line.startsWith("| ") && !line.startsWith("| word "))
        .map(line -> line.split("\\|")[index + 1].strip());
  }

  private static Stream<String> codeIn(String cell) {
    return CODE.matcher(cell).results().map((MatchResult found) -> found.group(1));
  }
}
