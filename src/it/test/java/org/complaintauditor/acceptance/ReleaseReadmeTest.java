package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The README of a release names only what is in it (src/release/program.xml). */
final class ReleaseReadmeTest {

  private static final Path RELEASE = Path.of("src/release");
  private static final Pattern COMMAND = Pattern.compile("\\bbin[/\\\\]([a-z.]+)");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)\\)");
  private static final Pattern PACKED = Pattern.compile("(docs|rules)/.*|CHANGELOG\\.md|LICENSE");

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
  }

  @Test
  @DisplayName("commands are those of bin, links lead to files that are packed")
  void namesWhatIsThere() throws IOException {
    String text = Files.readString(RELEASE.resolve("README.md"));

    assertThat(all(COMMAND, text))
        .contains("auditor", "console", "console.bat")
        .allSatisfy(name -> assertThat(RELEASE.resolve("bin").resolve(name)).isRegularFile());
    assertThat(all(LINK, text))
        .hasSizeGreaterThan(5)
        .allSatisfy(name -> assertThat(name).matches(PACKED))
        .allSatisfy(name -> assertThat(Path.of(name)).isRegularFile());
    assertThat(text.replace("Where the documentation says `./auditor`", ""))
        .doesNotContain("./auditor", "mvn");
    assertThat(Path.of("sample-data/complaints-2026-q1.csv")).isRegularFile();
    assertThat(Files.readString(RELEASE.resolve("program.xml")))
        .contains("${project.basedir}/README.md")
        .doesNotContain("<include>README.md</include>");
  }
}
