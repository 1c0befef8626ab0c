package org.complaintauditor.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.complaintauditor.evidence.lexicon.InvalidLexiconException;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.RuleFile;
import org.complaintauditor.pack.PackReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whatever was read before, the files that are given are those that count. */
final class LexiconStoreTest {

  private static final Pack PACK = PackReader.read(Path.of("rules", "jive-ca"));
  private static final List<RuleFile> SHIPPED = PACK.lexicon();
  private static final String ENTRIES = "\n  entries:\n";
  private static final String MESSAGE = "We fnordily thank you.";

  @Test
  @DisplayName("an edited lexicon is read anew, and so is the one before it")
  void edited() {
    List<RuleFile> edited =
        SHIPPED.stream()
            .map(file -> file.name().endsWith("process.yaml") ? more(file) : file)
            .toList();
    assertThat(edited).isNotEqualTo(SHIPPED);

    assertThat(found(SHIPPED)).isEmpty();
    assertThat(found(edited)).extracting(Detection::quote).containsExactly("fnordily thank you");
    assertThat(found(SHIPPED)).isEmpty();
  }

  @Test
  @DisplayName("a lexicon that is wrong is refused as often as it is given")
  void wrong() {
    List<RuleFile> wrong =
        SHIPPED.stream().filter(file -> !file.name().endsWith("words.yaml")).toList();
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> found(wrong)).isInstanceOf(InvalidLexiconException.class);
      assertThat(found(SHIPPED)).isEmpty();
    }
  }

  private static RuleFile more(RuleFile file) {
    assertThat(file.text()).contains(ENTRIES);
    return new RuleFile(
        file.name(),
        file.text()
            .replaceFirst(
                ENTRIES, ENTRIES + "    - id: fnord\n      says: [fnordily thank you]\n"));
  }

  private static List<Detection> found(List<RuleFile> lexicon) {
    return new LexiconStore()
        .detector(lexicon, PACK.words())
        .detect(MESSAGE, Direction.OUTBOUND, "en");
  }
}
