package org.complaintauditor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.complaintauditor.bytes.ProblemCodec;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class SaidWordingTest {

  private static final Wording NESTED =
      Wording.of(
          "%s; there is no day %s",
          Wording.of("%s; the cell is empty", Wording.verbatim("100 % sure")), "31/02");

  @Test
  @DisplayName("a wording within one is said in the same language; what was found is as it was")
  void nested() {
    Wording sentence = Wording.of("should be a text, but is %s", Wording.of("empty"));

    assertThat(MessageBundle.in("en").text(sentence)).isEqualTo("should be a text, but is empty");
    assertThat(MessageBundle.in("fr").text(sentence))
        .isEqualTo("doit être un texte, mais est vide");
    assertThat(MessageBundle.in("de").text(sentence))
        .isEqualTo("muss ein Text sein, ist aber leer");
    assertThat(NESTED.english()).isEqualTo("100 % sure; the cell is empty; there is no day 31/02");
  }

  @Test
  @DisplayName("a template without words has the colon of the language; what stands in it stays")
  void wordless() {
    for (Wording said :
        List.of(Wording.of("%s: %s", "a: b", 7), Wording.of("core.colon", "a: b", 7))) {
      assertThat(MessageBundle.in("fr").text(said)).isEqualTo("a: b\u00a0: 7");
      assertThat(MessageBundle.in("de").text(said)).isEqualTo("a: b: 7");
      assertThat(MessageBundle.in("en").text(said)).isEqualTo("a: b: 7");
    }
  }

  @Test
  @DisplayName("a number is as it is, or has its thousands set apart where the sentence says so")
  void numbers() {
    Wording said = Wording.of("core.says-times-of-one-obligation", "due", 12_345);

    assertThat(said.english()).startsWith("says .due( ... ) 12345 times");
    assertThat(said.template()).startsWith("says .%s( ... ) %d times");
    assertThat(Wording.of("core.colon", 12_345, "x").english()).isEqualTo("12345: x");
    assertThat(new Wording("%,d at 100%%: {0}", List.of(12_345)).english())
        .isEqualTo("12,345 at 100%: {0}");
  }

  @Test
  @DisplayName("a key is stored as its English template, and the template is said like the key")
  void stored() {
    Wording said = Wording.of("core.uses-a-list-not", "common");
    Wording read = new Wording(said.template(), said.arguments());

    assertThat(said.template()).isEqualTo("uses a list {%s} that there is not");
    assertThat(read).isEqualTo(said);
    assertThat(MessageBundle.in("fr").text(read))
        .isEqualTo(MessageBundle.in("fr").text(said))
        .isEqualTo("se sert d’une liste {common} qui n’existe pas");
  }

  @Test
  @DisplayName("what has no translation is said in English")
  void untranslated() {
    assertThat(MessageBundle.in("fr").text(new Wording("not known to anybody: %d", List.of(7))))
        .isEqualTo("not known to anybody: 7");
  }

  @Test
  @DisplayName("a problem keeps template and arguments in its byte form")
  void bytes() {
    Problem problem =
        new Problem(
            new Origin("a.csv", 0, 2), "", "", Problem.Code.UNREADABLE_TIMESTAMP, "1", NESTED);

    Wording read = ProblemCodec.fromBytes(ProblemCodec.toBytes(List.of(problem))).get(0).expected();

    assertThat(read.template()).isEqualTo(NESTED.template());
    assertThat(read.arguments()).isEqualTo(NESTED.arguments());
    assertThat(((Wording) read.arguments().get(0)).template()).isEqualTo("%s; the cell is empty");
  }
}
