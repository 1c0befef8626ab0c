package org.complaintauditor.evidence.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.complaintauditor.evidence.message.ReplyExtractor;
import org.complaintauditor.evidence.message.Sentence;
import org.complaintauditor.evidence.message.SentenceSplitter;
import org.complaintauditor.model.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages in languages in which nothing is looked for are known as such. */
final class LanguageCheckTest {

  private static final Lexicon LEXICON = SmallLexicon.shipped();

  private static boolean understood(String text, String language) {
    return LEXICON.understands(sentences(text), language);
  }

  private static List<Sentence> sentences(String text) {
    return SentenceSplitter.of(text, ReplyExtractor.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hemos recibido su queja. Su número de expediente es 448812. Le responderemos en cinco días.",
        "Estimado cliente, gracias por contactarnos. Investigaremos su caso antes del viernes.",
        "Lamentamos las molestias. Hemos aplicado un crédito de 25 dólares a su cuenta.",
        "Si no está satisfecho con la respuesta, puede comunicarse con el CCTS en www.ccts-cprst.ca.",
        "Buenos días, su queja ha sido registrada.",
        "Recebemos a sua reclamação. O número do seu processo é 448812. Responderemos em cinco dias.",
        "Abbiamo ricevuto il suo reclamo. Il numero della pratica è 448812.",
        "Gentile cliente, la ringraziamo per averci contattato e le faremo sapere l'esito del caso.",
        "Wij hebben uw klacht ontvangen. Uw dossiernummer is 448812. U hoort binnen vijf werkdagen.",
        "Otrzymaliśmy Państwa reklamację. Numer sprawy to 448812. Odpowiemy w ciągu pięciu dni.",
        "Am primit reclamația dumneavoastră. Numărul dosarului este 448812. Vă vom răspunde curând.",
        "Vi har modtaget din klage. Dit sagsnummer er 448812. Vi svarer inden for fem hverdage.",
        "Natanggap namin ang inyong reklamo. Ang numero ng inyong kaso ay 448812.",
        "Chúng tôi đã nhận được khiếu nại của quý vị. Số hồ sơ của quý vị là 448812.",
        "Şikayetinizi aldık. Dosya numaranız 448812. Beş iş günü içinde size yanıt vereceğiz.",
        "我们已收到您的投诉。您的案件编号是448812。我们将在五个工作日内回复您。",
        "ਸਾਨੂੰ ਤੁਹਾਡੀ ਸ਼ਿਕਾਇਤ ਮਿਲ ਗਈ ਹੈ। ਤੁਹਾਡਾ ਕੇਸ ਨੰਬਰ 448812 ਹੈ।",
        "لقد استلمنا شكواك. رقم قضيتك هو 448812.",
        "Мы получили вашу жалобу. Номер вашего дела 448812.",
        "귀하의 불만을 접수했습니다. 사건 번호는 448812입니다.",
        // No language of which usual words are known.
        "Megkaptuk panaszát, az ügyszám 448812, öt munkanapon belül válaszolunk Önnek írásban.",
        "Olemme vastaanottaneet valituksenne, tapausnumeronne 448812, vastaamme viiden päivän kuluessa.",
      })
  void anotherLanguageIsNot(String text) {
    assertThat(understood(text, "")).isFalse();
    assertThat(understood(text, "es-MX")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ok",
        "",
        "48-2217",
        "Credit applied, customer called.",
        "Le client a demandé que la facture de son forfait soit revue.",
        "Ein Kollege hat es sich angesehen, die Gutschrift kommt.",
        "We got your complaint 投诉 and you will hear from us.",
        "Señor García, we have received your complaint about the modem at 12 Calle de la Paz.",
      })
  void whatIsShortOrHasForeignNamesIs(String text) {
    assertThat(understood(text, "")).isTrue();
  }

  @Test
  void whatTheExportStatesIsOverruledOnlyByAClearText() {
    String spanish = "Queja registrada, gracias.";
    assertThat(understood(spanish, "")).isTrue();
    assertThat(understood(spanish, "es-MX")).isFalse();
    assertThat(understood("We have received your complaint and will call you.", "es-MX")).isTrue();
    assertThat(understood("ok", "es-MX")).isFalse();
  }

  @Test
  void aLanguageWithoutEntriesIsAnotherLanguage() {
    Lexicon english = SmallLexicon.entry("says: [soon]", "matches: [soon]");
    String french = "Nous avons reçu la plainte et nous vous répondrons, il est enregistré.";
    String ours = "We have it and you will hear from us, it is in the file.";

    assertThat(english.understands(sentences(french), "")).isFalse();
    assertThat(english.understands(sentences("Merci."), "fr")).isFalse();
    assertThat(english.understands(sentences(ours), "")).isTrue();
    assertThat(LexiconExamples.problems(english))
        .extracting(Wording::english)
        .contains(
            "OUTCOME: the lexicon has no entry in \"en\", so that a message in it which tells it"
                + " counts as not telling it")
        .noneMatch(problem -> problem.contains("\"fr\""));
  }

  @Test
  void realMessagesAre() throws IOException {
    List<LabelledTexts.Message> messages = LabelledTexts.all();
    List<String> not =
        messages.stream()
            .filter(message -> !LEXICON.understands(message.sentences(), ""))
            .map(LabelledTexts.Message::id)
            .toList();

    assertThat(messages).hasSizeGreaterThan(4_000);
    // Such as notes of key words, and a caller's broken English.
    assertThat(not).hasSizeLessThan(25);
  }
}
