package org.complaintauditor.console.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.console.mapping.MappingDocument.Asked;
import org.junit.jupiter.api.Test;

/** What is open stands first; what was answered before is folded behind it. */
final class MappingPageTest {

  private static final MappingDocument DOCUMENT =
      MappingDocument.read(
          """
          {"questions": [
            {"id": "dates", "decides": ["ACK-01", "OWN-01"], "answered": null},
            {"id": "recorded", "decides": [], "answered": "EMAIL"},
            {"id": "flow", "decides": [], "answered": "none"}],
           "after": {"commitments": [
             {"id": "ACK-01", "title": "Acknowledgement", "answer": "YES"}]}}
          """);

  private static MappingPage page(Set<String> behind) {
    return new MappingPage(
        "u-1", "desk.csv", DOCUMENT, "", "", false, false, Optional.empty(), List.of(), behind);
  }

  @Test
  void whatIsAnsweredIsFolded() {
    MappingPage page = page(DOCUMENT.answered());
    assertThat(page.asked()).extracting(Asked::id).containsExactly("dates");
    assertThat(page.folded()).extracting(Asked::id).containsExactly("recorded", "flow");
  }

  @Test
  void whatIsAnsweredOnThePageStaysWhereItIs() {
    MappingPage page = page(Set.of("flow", "gone"));
    assertThat(page.asked()).extracting(Asked::id).containsExactly("dates", "recorded");
    assertThat(page.folded()).extracting(Asked::id).containsExactly("flow");
  }

  @Test
  void whatHangsOnAnAnswerIsNamedByItsTitleWhereThatIsKnown() {
    assertThat(page(Set.of()).decides(DOCUMENT.questions().get(0)))
        .containsExactly("ACK-01 Acknowledgement", "OWN-01");
  }
}
