package org.complaintauditor.evidence.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.evidence.message.Language;
import org.complaintauditor.model.Authority;
import org.complaintauditor.model.DeclaredWords;
import org.complaintauditor.model.LocalizedText;
import org.complaintauditor.model.RuleFile;
import org.complaintauditor.model.Vocabulary;
import org.junit.jupiter.api.Test;

/** Lexicons that name the ombudsman of their pack without writing who it is. */
final class AuthorityPhrasesTest {

  private static final String ENTRY =
      """
      label: ADR_INFO
      meaning: {en: x, fr: x, de: x}
      en: {entries: [{id: who, says: ["{authority}"], with anywhere: ["{authority site}", "{authority phone}"]}]}
      fr: {entries: [{id: qui, says: ["{authority}"]}]}
      """;

  private static Vocabulary of(List<String> sites, List<String> phones) {
    return Vocabulary.of(
        new DeclaredWords(
            Optional.of(
                new Authority(
                    new LocalizedText(Map.of("en", "the TIO", "fr", "l'Ombudsman télécom")),
                    new LocalizedText(
                        Map.of("en", "Telecommunications Industry Ombudsman", "fr", "Ombudsman")),
                    sites,
                    phones)),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of()));
  }

  private static Lexicon lexicon(Vocabulary words) {
    return LexiconReader.read(
        List.of(SmallLexicon.words(SmallLexicon.WORDS), new RuleFile("adr.yaml", ENTRY)), words);
  }

  private static List<String> found(String text, Language language) {
    return SmallLexicon.found(
        lexicon(of(List.of("www.tio.com.au"), List.of("202-555-0100"))),
        text,
        Optional.of(language));
  }

  @Test
  void theShortNameAndTheWholeOneAreFoundWithSiteOrNumber() {
    assertThat(found("We go to the TIO at www.tio.com.au.", Language.EN))
        .containsExactly("who: TIO");
    assertThat(found("The Telecommunications Industry Ombudsman is at 202-555-0100.", Language.EN))
        .containsExactly("who: Telecommunications Industry Ombudsman");
    assertThat(found("We go to the TIO at www.ccts-cprst.ca.", Language.EN)).isEmpty();
    assertThat(found("We go to the CCTS at www.tio.com.au.", Language.EN)).isEmpty();
  }

  @Test
  void eachLanguageHasItsName() {
    assertThat(found("Il est à l'Ombudsman télécom.", Language.FR)).hasSize(1);
    assertThat(found("Il est au TIO.", Language.FR)).isEmpty();
  }

  @Test
  void anOmbudsmanWithoutSiteGivesNoListOfSites() {
    assertThatThrownBy(() -> lexicon(of(List.of(), List.of("202-555-0100"))))
        .hasMessageContaining("authority site");
  }
}
