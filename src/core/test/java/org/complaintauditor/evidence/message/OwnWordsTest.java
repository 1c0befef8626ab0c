package org.complaintauditor.evidence.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * In the messages here, lines that the writer wrote begin with {@code +}, all others with {@code
 * -}, and blank lines with neither.
 */
final class OwnWordsTest {

  static Stream<Named<String>> messages() {
    return Stream.of(
        message(
            "quoted lines",
            """
            +We have closed the case.

            -> Is it done?
            ->> When will it be done?
            - > Soon.
            -| Somebody wrote this.
            +Regards to your dog.
            """),
        message(
            "an answer between quoted lines",
            """
            -On Tue, Oct 14, 2025 at 6:12 PM T. Tarrow <tarrow@inbox.example> wrote:
            -> What is my number?
            +It is 4471.
            -> And when do I hear from you?
            +Within five days.
            """),
        message(
            "answers between long quoted lines",
            """
            -On Tue, Oct 14, 2025 at 6:12 PM T. Tarrow <tarrow@inbox.example> wrote:
            -> Your complaint is registered, and our investigator will go over the
            +whole file?
            -> and you will hear from us within five days, as we said before.
            +Did you mean the long file?
            -> What is long enough to be broken by a program that breaks lines
            +Not that one.
            -> and what is no less long, so that it may have been broken as well
            +case 448-213
            -> and you.
            -> The last is long enough, too, and nothing that is quoted follows
            +it is withdrawn
            """),
        message(
            "who is addressed below a first line",
            """
            +Thank you for contacting us.

            +Mr. Castellanos,

            +I see no grounds to extend it.

            -Yours sincerely,
            -I. Brandvold
            """),
        message(
            "a greeting below a line that looks like a card",
            """
            +This is about your letter.
            +Norvia | Complaint 14.880

            +Hello Kev, the bucket truck has been.
            """),
        message(
            "a subject below a first line",
            """
            +Thank you for contacting us.

            +Subject: Your letter - our file 5-221-X
            +You will hear from us by Monday.
            """),
        message(
            "a name that nothing addresses",
            """
            +The limit is lifted.

            -Thea Tarrow,
            -Norvia answers within five days.
            """),
        message(
            "a card above what a telephone adds",
            """
            +Which of the two did you return?

            -Farah N. | Customer Advocate
            -Not satisfied? Ask for a manager.
            -CCTS: www.ccts-cprst.ca
            -Open from 8 to 6.

            -Sent from my iPhone
            """),
        message(
            "an attribution without quoted lines ends the message",
            """
            +It is done.

            -On 14 October 2025, T. Tarrow wrote:
            -What is my number?
            -When do I hear from you?
            """),
        message(
            "an attribution over two lines",
            """
            +It is done.

            -On Tue, Oct 14, 2025 at 6:12 PM
            -T. Tarrow <tarrow@inbox.example> wrote:
            -> What is my number?
            """),
        message(
            "what a help desk puts above earlier entries",
            """
            +The limit is lifted.

            ------ previous entries -----
            -Your complaint has been received.
            """),
        message(
            "a French line that tells who forwarded what is below",
            """
            +La panne est réparée.

            -Transféré par : Caserne 14
            -Nous vous répondrons lundi.
            """),
        message(
            "a German heading of what was written before",
            """
            +Der Anschluss läuft wieder.

            -Bisheriger Verlauf:
            -Sie hören bis Montag von uns.
            """),
        message(
            "who forwarded something, in a sentence",
            """
            +Forwarded by our shop, your letter reached us today.
            +You will hear from us by Monday.
            """),
        message(
            "a French attribution",
            """
            +C'est fait.

            -Le mar. 14 oct. 2025 à 18:12, T. Tarrow <tarrow@inbox.example> a écrit :
            -> Quel est mon numéro?
            """),
        message(
            "a French attribution over two lines",
            """
            +C'est fait.

            -Le mar. 14 oct. 2025 à 18:12, Service à la clientèle
            -<service@inbox.example> a écrit :
            -Quel est mon numéro?
            """),
        message(
            "a German attribution",
            """
            +Es ist erledigt.

            -Am 14.10.2025 um 18:12 schrieb T. Tarrow:
            -> Wie ist meine Nummer?
            """),
        message(
            "a German attribution over two lines",
            """
            +Es ist erledigt.

            -Am Di., 14. Okt. 2025 um 18:12 Uhr schrieb T. Tarrow
            -<tarrow@inbox.example>:
            -Wie ist meine Nummer?
            """),
        message(
            "an attribution without a date",
            """
            +It is done.

            -T. Tarrow wrote:
            -> What is my number?
            """),
        message(
            "no attribution: a sentence that goes on below",
            """
            +On 3 May we will do the following:
            +we test the line.
            """),
        message(
            "Outlook's head of the message before",
            """
            +It is done.

            -From: T. Tarrow <tarrow@inbox.example>
            -Sent: Tuesday, October 14, 2025 6:12 PM
            -To: Complaints
            -Subject: my number
            -
            -What is my number?
            """),
        message(
            "Outlook's head in French",
            """
            +C'est fait.

            -De : T. Tarrow
            -Envoyé : 14 octobre 2025 18:12
            -À : Plaintes
            -Objet : mon numéro
            -Quel est mon numéro?
            """),
        message(
            "Outlook's head in German, in bold letters",
            """
            +Es ist erledigt.

            -*Von:* T. Tarrow
            -*Gesendet:* Dienstag, 14. Oktober 2025 18:12
            -*An:* Beschwerden
            -*Betreff:* meine Nummer
            -Wie ist meine Nummer?
            """),
        message(
            "a line and a short head below it",
            """
            +It is done.
            -________________________________
            -From: T. Tarrow
            -Sent: Tuesday, October 14, 2025
            -What is my number?
            """),
        message(
            "a low line and a footer below it",
            """
            +It is done.

            -____________________
            -We answer every complaint within 10 days.
            -Norvia Inc.
            """),
        message(
            "a low line and a long text below it",
            """
            +It is done.
            +____________________
            +First.
            +Second.
            +Third.
            +Fourth.
            +Fifth.
            +Sixth.
            """),
        message(
            "a line and no head below it",
            """
            +It is done.
            +--------------------------------
            +From now on: call us.
            """),
        message(
            "two lines that look like a head",
            """
            +It is done.
            +To: be honest
            +From: the heart
            +Goodbye.
            """),
        message(
            "an original message",
            """
            +It is done.
            ------Original Message-----
            -What is my number?
            """),
        message(
            "an original message from somebody",
            """
            +It is done.
            ----- Original message from T. Tarrow ---
            -What is my number?
            """),
        message(
            "a French original message",
            """
            +C'est fait.
            ------Message d'origine-----
            -Quel est mon numéro?
            """),
        message(
            "a German original message",
            """
            +Es ist erledigt.
            ------Ursprüngliche Nachricht-----
            -Wie ist meine Nummer?
            """),
        message(
            "a forwarded message",
            """
            +For your files.
            ----------- Forwarded message ---------
            -What is my number?
            """),
        message(
            "a message forwarded by Apple's program",
            """
            +For your files.
            -Begin forwarded message:
            -What is my number?
            """),
        message(
            "a French forwarded message",
            """
            +Pour votre dossier.
            ----------- Message transféré ---------
            -Quel est mon numéro?
            """),
        message(
            "a German forwarded message",
            """
            +Zu Ihren Akten.
            -Anfang der weitergeleiteten Nachricht:
            -Wie ist meine Nummer?
            """),
        message(
            "a sentence about the original message",
            """
            +The original message was lost.
            +It is found again.
            """),
        message(
            "Zendesk's reply line",
            """
            -##- Please type your reply above this line -##
            +It is done.
            """),
        message(
            "Zendesk's reply line in French",
            """
            -##- Veuillez saisir votre réponse au-dessus de cette ligne -##
            +C'est fait.
            """),
        message(
            "Zendesk's reply line in German",
            """
            -##- Bitte antworten Sie über dieser Zeile -##
            +Es ist erledigt.
            """),
        message(
            "a signature",
            """
            +It is done.
            ---
            -T. Tarrow
            -Call us within 5 days
            """),
        message(
            "a sign-off",
            """
            +It is done.

            -Kind regards,
            -T. Tarrow
            -We answer within 5 days
            """),
        message(
            "a French sign-off",
            """
            +C'est fait.

            -Veuillez agréer, Madame, l'expression de nos salutations distinguées.
            -T. Tarrow
            -Réponse en 5 jours
            """),
        message(
            "another French sign-off",
            """
            +C'est fait.

            -Bien à vous,
            -T. Tarrow
            """),
        message(
            "a German sign-off",
            """
            +Es ist erledigt.

            -Mit freundlichen Grüßen aus Bern
            -T. Tarrow
            """),
        message(
            "a German sign-off in short",
            """
            +Es ist erledigt.
            -MfG
            -T. Tarrow
            """),
        message(
            "a sign-off before anything is said",
            """
            +Best
            +It is done.
            """),
        message(
            "a sentence that begins like a sign-off",
            """
            +It is done.
            +Best of all, you pay nothing.
            +Regards the invoice: see above.
            """),
        message(
            "a signature without a sign-off",
            """
            +It is done.

            -Thea Tarrow
            -Complaints
            -Norvia
            """),
        message(
            "a card of the sender",
            """
            +It is done.

            -Thea Tarrow | Norvia | 1-888-555-0100
            """),
        message(
            "by proxy",
            """
            +Es ist erledigt.

            -i. A. Thea Tarrow
            -Kundendienst
            """),
        message(
            "a card below a line that ends no sentence",
            """
            +Your case is 4471

            -Farah N. | Customer Advocate | Norvia
            """),
        message(
            "a card right below the text",
            """
            +We call you within 5 days
            -Farah N. | Customer Advocate | Norvia
            -We answer within 5 days
            """),
        message(
            "a name with a title, a company and a slogan",
            """
            +Your case is 4471

            -Farah Naim
            -Customer Advocate
            -Norvia
            -We answer within 5 days
            """),
        message(
            "a name with its title in one line",
            """
            +It is done.

            -Farah N., Customer Advocate
            -Norvia
            """),
        message(
            "a table is no card",
            """
            +These are the times:
            +Monday | 9 to 5
            +Tuesday | 9 to 5
            """),
        message(
            "a name among the text",
            """
            +These are the people:
            +Thea Tarrow
            +Theo Tarrow
            +They call you.
            """),
        message(
            "a name at the end that is no signature, since it goes on",
            """
            +It is done.
            +Thea Tarrow
            +will call you on Monday
            +and again on Tuesday
            +and again on Wednesday
            +and then no more.
            """),
        message(
            "postscripts",
            """
            +It is done.

            -Cheers
            -T. Tarrow
            +PS: your number is 4471.
            +It does not change.
            """),
        message(
            "a French postscript",
            """
            +C'est fait.
            -Cordialement
            -T. Tarrow
            +P.-S. Votre numéro est le 4471.
            """),
        message(
            "a note below",
            """
            +It is done.
            -Sincerely,
            -T. Tarrow
            +N.B. your number is 4471.
            """),
        message(
            "a legal footer",
            """
            +It is done.

            -This e-mail and its attachments are confidential and intended only for its reader.
            -Call us within 5 days.
            """),
        message(
            "a French legal footer",
            """
            +C'est fait.

            -AVIS DE CONFIDENTIALITÉ : ce message est pour vous.
            -Appelez-nous.
            """),
        message(
            "a German legal footer",
            """
            +Es ist erledigt.

            -Diese E-Mail enthält vertrauliche Informationen und ist nur für den Leser.
            -Rufen Sie an.
            """),
        message(
            "what telephones add",
            """
            +It is done.
            -Sent from my iPhone
            """),
        message(
            "what telephones add in French",
            """
            +C'est fait.
            -Envoyé de mon iPhone
            """),
        message(
            "what telephones add in German",
            """
            +Es ist erledigt.
            -Von meinem iPhone gesendet
            """),
        message(
            "Salesforce's mark",
            """
            +It is done.
            -ref:_00D50Ifrh._5005eXyz1:ref
            """),
        message(
            "a subject on top",
            """
            +Subject: your case 4471

            +It is done.
            """),
        message(
            "the head of the message itself",
            """
            -From: Complaints
            -To: T. Tarrow
            -Date: 14 October 2025
            +Subject: your case 4471

            +It is done.
            """),
        message(
            "the head of the message itself in French",
            """
            -De : Plaintes
            -À : T. Tarrow
            +Objet : votre dossier 4471

            +C'est fait.
            """));
  }

  private static Named<String> message(String name, String lines) {
    return Named.of(name, lines);
  }

  @ParameterizedTest
  @MethodSource("messages")
  void onlyTheWritersLinesCount(String marked) {
    List<String> all = new ArrayList<>();
    List<String> own = new ArrayList<>();
    for (String line : marked.split("\n", -1)) {
      all.add(line.isEmpty() ? "" : line.substring(1));
      if (line.startsWith("+")) {
        own.add(line.substring(1));
      }
    }

    for (String end : List.of("\n", "\r\n", "\r")) {
      assertThat(shown(String.join(end, all))).containsExactlyElementsOf(own);
    }
  }

  private static List<String> shown(String text) {
    return OwnWords.of(text).stream()
        .map(line -> line.of(text))
        .filter(line -> !line.isBlank())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nordlicht AG, HRB 4711",
        "Geschäftsführer: A. Beispiel",
        "GESCHAEFTSFUEHRUNG : A. Beispiel",
        "Sitz Köln, Amtsgericht Köln",
        "Eingetragen im Handelsregister",
        "USt-IdNr. DE000000000",
        "UStID DE000000000"
      })
  void aCompanysEntryInARegisterEndsTheMessage(String line) {
    String text = "Ihre Beschwerde ist da.\n" + line + "\nImmer für Sie da";
    assertThat(OwnWords.of(text))
        .extracting(range -> range.of(text))
        .containsExactly("Ihre Beschwerde ist da.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "One line",
        "We got your complaint.\n\nIt is case 4471.\n\n  - we test the line\n  - we call you\n\nGoodbye",
        "Dear Ms. Tarrow,\r\n\r\nOn 3 May we wrote to you: nothing came back.\r\nFrom: Toronto.\r\n",
        "On our side, 3 people wrote about this\nand all of them are right.",
        "Hello\nThea Tarrow\nwrote to us.",
        "a > b\n5 > 4",
        "\n\n\nyes\n\n",
        "Bonjour,\nLe 3 mai, nous vous avons écrit : rien.\nÀ bientôt.",
        "Guten Tag\nAm 3. Mai haben wir Ihnen geschrieben, ohne Antwort.\nBitte melden Sie sich.",
        "Best case: it works.\nWorst case: it does not.",
        ""
      })
  void nothingOfAPlainMessageIsLost(String text) {
    assertThat(OwnWords.of(text).stream().map(line -> line.of(text)))
        .containsExactly(text.split("\r\n|\r|\n", -1));
  }
}
