package org.complaintauditor.acceptance.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.complaintauditor.acceptance.desk.DeskExport.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Exports as desks keep them, written by somebody who had not seen how they are read: the questions
 * are answered as that desk's officer would, and the verdicts are those of the canonical twin.
 */
final class DeskExportsTest {
  private static final int MOST_QUESTIONS = 6;
  private static final int GOAL = 3;

  static List<Path> desks() {
    return DeskExport.folders();
  }

  @ParameterizedTest
  @MethodSource("desks")
  void allVerdictsAreThoseOfTheTwinAndNothingIsAskedThatTheFileTells(
      Path folder, @TempDir Path scratch) throws IOException {
    DeskExport desk = new DeskExport(folder);
    Asked asked = desk.asked();

    assertThat(asked.settledByFile()).isEmpty();
    assertThat(asked.questions()).hasSizeLessThanOrEqualTo(MOST_QUESTIONS);
    assertThat(desk.byProfile(asked, scratch)).isEqualTo(desk.byTwin(scratch));
    assertThat(scratch.resolve("profile.yaml")).content().doesNotContain("UNCERTAIN");
  }

  @Test
  void anOfficerAnswersFewQuestions() throws IOException {
    List<String> questions = new ArrayList<>();
    for (Path folder : desks()) {
      new DeskExport(folder)
          .asked()
          .questions()
          .forEach(question -> questions.add(folder.getFileName() + " " + question.id()));
    }

    assertThat(desks()).hasSizeGreaterThanOrEqualTo(12);
    assertThat(questions).hasSizeLessThanOrEqualTo(GOAL * desks().size());
  }
}
