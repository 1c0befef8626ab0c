package org.complaintauditor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.complaintauditor.text.MessageBundle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReportWordsTest {

  private static Properties bundle(String language) throws IOException {
    Properties properties = new Properties();
    try (InputStream stream =
        MessageBundle.class.getResourceAsStream("report_" + language + ".properties")) {
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
    return properties;
  }

  @Test
  @DisplayName("German has one word for business days, and one for an unreliable rate")
  void oneWordForOneThing() throws IOException {
    for (String bundle : List.of("report", "rulebook", "page")) {
      try (InputStream stream =
          MessageBundle.class.getResourceAsStream(bundle + "_de.properties")) {
        assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
            .doesNotContain("Werktag", "nzuverlässig");
      }
    }
    for (String language : MessageBundle.LANGUAGES) {
      assertThat(new PackTerms(MessageBundle.in(language)).limit("said")).isNotEqualTo("said");
    }
  }

  @Test
  @DisplayName("no text is left over that no report says")
  void everyTextIsUsed() throws IOException {
    StringBuilder source = new StringBuilder();
    for (String folder :
        List.of("src/core/main", "src/report/main", "src/app/main", "src/cli/main")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          source.append(Files.readString(file));
        }
      }
    }
    String all = source.toString();
    assertThat(bundle("en").stringPropertyNames())
        .allMatch(key -> key.startsWith("report."))
        .allMatch(
            key -> {
              String last = key.substring(key.lastIndexOf('.') + 1);
              return all.contains("\"" + key.substring("report.".length()) + "\"")
                  || all.contains("\"" + key + "\"")
                  || all.contains("\"" + last + "\"")
                  || key.startsWith("report.verdict.")
                  || key.startsWith("report.counts.")
                  || key.startsWith("report.console.other.")
                  || key.startsWith("report.sheet.")
                  || all.contains("\"" + key.replaceAll("report\\.[a-z_]+\\.", "") + "\"")
                  || last.equals("label");
            });
  }
}
