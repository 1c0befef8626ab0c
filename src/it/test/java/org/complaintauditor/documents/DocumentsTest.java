package org.complaintauditor.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What holds of every page: links that lead somewhere, and lines in which a change can be read. */
final class DocumentsTest {
  private static final int LONGEST = 120;
  private static final Path RULE_BOOK = Path.of("rules/jive-ca/README.md"); // Made by the program.
  private static final Path OF_RELEASES = Path.of("src/release/README.md"); // Its test is another.
  private static final Pattern LINK =
      Pattern.compile("\\]\\((?!\\w+:)([^)#\\s]*)(?:#([^)\\s]*))?\\)");

  @Test
  void everyLinkLeadsToAPageAndItsHeading() throws IOException {
    List<String> broken = new ArrayList<>();
    List<Path> pages = Documents.all();
    pages.remove(OF_RELEASES);
    for (Path page : pages) {
      String text = String.join("\n", Documents.prose(page));
      for (MatchResult link : LINK.matcher(text).results().toList()) {
        Path target =
            link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1)).normalize();
        if (!Files.exists(target) || !hasHeading(target, link.group(2))) {
          broken.add(page + ": " + link.group());
        }
      }
    }

    assertThat(broken).isEmpty();
  }

  private static boolean hasHeading(Path page, String anchor) throws IOException {
    return anchor == null
        || Documents.prose(page).stream()
            .filter(line -> line.startsWith("#"))
            .anyMatch(line -> anchorOf(line).equals(anchor));
  }

  /** As GitHub makes it. */
  private static String anchorOf(String heading) {
    return heading
        .replaceFirst("^#+ ", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} _-]", "")
        .replace(' ', '-');
  }

  @Test
  void noLineIsTooLongToSeeWhatChangedInIt() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path page : Documents.all()) {
      List<String> lines = Documents.prose(page);
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        if (line.length() > LONGEST && !line.startsWith("|") && !page.equals(RULE_BOOK)) {
          tooLong.add("%s line %d: %d characters".formatted(page, i + 1, line.length()));
        }
      }
    }

    assertThat(tooLong).as("break lines before %d characters", LONGEST).isEmpty();
  }
}
