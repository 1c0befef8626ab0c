package org.complaintauditor.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One name for one thing, as docs/glossary.md has them. */
final class NamesTest {

  private static final Path GLOSSARY = Path.of("docs/glossary.md");
  private static final Path SOURCES = Path.of("src");
  private static final Pattern CODE = Pattern.compile("`([A-Za-z]+)`");

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
  void theGlossaryHasEachWordOnce() throws IOException {
    assertThat(column(0)).contains("finding").doesNotHaveDuplicates();
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
