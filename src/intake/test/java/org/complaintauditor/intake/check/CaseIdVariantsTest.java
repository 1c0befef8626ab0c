package org.complaintauditor.intake.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseIdVariantsTest {

  private static List<String> problems(CaseIdVariants forms) {
    return forms.problems().stream()
        .map(one -> one.origin() + " " + one.code() + " [" + one.caseId() + "]")
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1005",
        "00001005 ",
        "\u00a000001005",
        "'00001005",
        " '00001005",
        "00001005.0",
        "1005.00",
        "\ufeff00001005",
        "00001005\t"
      })
  void theSameIdInAnotherFormIsListedForBoth(String other) {
    CaseIdVariants forms = new CaseIdVariants();
    forms.add("00001005", new Origin("a.csv", 0, 2));
    forms.add("00001006", new Origin("a.csv", 0, 3));
    forms.add(other, new Origin("b.csv", 1, 4));

    assertThat(problems(forms))
        .containsExactly(
            "a.csv:2 SIMILAR_CASE_IDS [00001005]", "b.csv:4 SIMILAR_CASE_IDS [" + other + "]");
    assertThat(forms.problems())
        .extracting(one -> one.expected().english())
        .containsExactly(
            expected("b.csv:4 has \"" + other + "\""), expected("a.csv:2 has \"00001005\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lf-5007", "lf-5007 ", "LF-5007 "})
  void soIsOneWithoutCapitals(String other) {
    CaseIdVariants forms = new CaseIdVariants();
    forms.add("LF-5007", new Origin("a.csv", 0, 2));
    forms.add(other, new Origin("a.csv", 0, 9));

    assertThat(problems(forms))
        .containsExactly(
            "a.csv:2 SIMILAR_CASE_IDS [LF-5007]", "a.csv:9 SIMILAR_CASE_IDS [" + other + "]");
  }

  private static String expected(String other) {
    return "one way of writing an id; "
        + other
        + ", the same but for capitals, blanks, an apostrophe, leading zeros or .0 at the end. If that"
        + " is one case, it was judged as two: write the id in one way everywhere (in a spreadsheet,"
        + " format the column as text), and export again";
  }

  @ParameterizedTest
  @CsvFileSource(resources = "CaseIdFormsTest.otherIdsAreNot.csv", quoteCharacter = '\'')
  void otherIdsAreNot(String id, String other) {
    CaseIdVariants forms = new CaseIdVariants();
    forms.add(id, new Origin("a.csv", 0, 2));
    forms.add(other, new Origin("a.csv", 0, 3));

    assertThat(problems(forms)).isEmpty();
  }

  @Test
  void whichCameFirstDoesNotMatter() {
    CaseIdVariants forms = new CaseIdVariants();
    forms.add("7 ", new Origin("a.csv", 0, 4));
    forms.add("007", new Origin("a.csv", 0, 2));
    forms.add("7", new Origin("a.csv", 0, 3));

    assertThat(forms.problems())
        .extracting(one -> one.caseId() + "<" + one.expected().english().split("\"", -1)[1])
        .containsExactly("007<7", "7<007", "7 <007");
  }

  @Test
  void manyIdsAreToldApart() {
    CaseIdVariants forms = new CaseIdVariants();
    for (int i = 0; i < 100_000; i++) {
      forms.add("%08d".formatted(i), new Origin("a.csv", 0, i + 2));
    }
    forms.add("x".repeat(300), new Origin("a.csv", 0, 100_002));
    forms.add("99999", new Origin("b.csv", 3, 2));

    assertThat(problems(forms))
        .containsExactly(
            "a.csv:100001 SIMILAR_CASE_IDS [00099999]", "b.csv:2 SIMILAR_CASE_IDS [99999]");
  }

  @Test
  void noMoreThanSoManyAreKept() {
    CaseIdVariants forms = new CaseIdVariants(2);
    for (String id : List.of("01", "02", "03", "3", "2")) {
      forms.add(id, new Origin("a.csv", 0, id.length()));
    }

    assertThat(forms.problems()).extracting(Problem::caseId).containsExactly("2", "02");
  }
}
