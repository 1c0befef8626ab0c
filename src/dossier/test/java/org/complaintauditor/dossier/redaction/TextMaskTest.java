package org.complaintauditor.dossier.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.complaintauditor.dossier.leak.HarmlessWords;
import org.complaintauditor.intake.personal.ShownValue;
import org.complaintauditor.model.Pack;
import org.complaintauditor.pack.PackReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextMaskTest {
  private static final TextMask MASK = mask();

  private static TextMask mask() {
    Pack pack = PackReader.read(Path.of("rules/jive-ca"));
    KnownIdentities known = new KnownIdentities(Set.of(), new ShownValue(pack.words()));
    known.add(IdentityKind.TRACKING_NUMBER, "TN-4236140");
    known.add(IdentityKind.PERSON, "Rose Grant");
    known.add(IdentityKind.PERSON, "A-1057");
    known.add(IdentityKind.PERSON, "customer");
    return new TextMask(
        known, new HarmlessWords(pack.lexicon()), false, (kind, value) -> "<" + kind + ">");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Dear Grant, we have received your complaint. | Dear █, we have received your complaint.
          Your tracking number is tn 4236140.          | Your tracking number is <TRACKING_NUMBER>.
          We will answer within 10 business days.      | We will answer within 10 business days.
          We will answer by 12 March 2026, 14:30.      | We will answer by 12 March 2026, 14:30.
          We will credit $1,250.75 or 20 %.            | We will credit $█,█.█ or 20 %.
          Your number is 416-967-1111.                 | Your number is █.
          The customer spoke to ROSE GRANT.            | The customer spoke to █.
          The customer spoke to rose.                  | The customer spoke to rose.
          The customer spoke to Rose.                  | The customer spoke to █.
          Please write to jane.doe@example.org         | Please write to █
          Please call a-1057.                          | Please call █.
          We call you, Wolfgang.                       | We call you, █.
          Ⓦⓞⓛⓕ will call.                            | █ will call.
          born 12.03.1961                              | born █.█.█
          Kind regards, Grant Will                     | Kind regards, █ █
          """)
  void showsOnlyWhatIsHarmless(String text, String masked) {
    assertThat(MASK.of(text, Set.of()).text()).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({"rose,█", "Rose,█", "rosé,█"})
  void namesOfTheCaseAreMaskedInLowerCaseToo(String word, String masked) {
    assertThat(MASK.of("call " + word, Set.of("rose")).text()).isEqualTo("call " + masked);
  }
}
