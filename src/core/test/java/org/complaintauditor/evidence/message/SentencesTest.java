package org.complaintauditor.evidence.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class SentencesTest {

  static Stream<Arguments> words() {
    return Stream.of(
        // Contractions and elisions
        read("We can't and won't", "we can not and will not"),
        read("I shan't; she doesn't", "i shall not she does not"),
        read("We'll say they've left", "we will say they have left"),
        read("You're sure I'm here", "you are sure i am here"),
        read("he'd pay", "he would pay"),
        read("it's Thea's", "it 's thea 's"),
        read("the customers' bills", "the customers bills"),
        read("l'enquête d'aujourd'hui", "l enquête d aujourd hui"),
        read("jusqu'à ce qu'il m'appelle", "jusqu à ce qu il m appelle"),
        read("e-mail, rendez-vous", "e mail rendez vous"),
        read("Wie geht's", "wie geht 's"),
        // Numbers
        read("within 5 days", "within 5<number> days"),
        read("5-7 or 5 - 7 days", "5-7<number> or 5 - 7<number> days"),
        read("48h, 3rd", "48<number> h 3<number> rd"),
        read("$1,250.00 and 12,5 %", "$<> 1,250.00<number> and 12,5<number> %<>"),
        read("1 250,00 €", "1 250,00<number> €<>"),
        read("CHF 1'250", "chf 1'250<number>"),
        read("120 cases", "120<number,code> cases"),
        read("7", "7<number>"),
        read("in 5, or 6; 7!", "in 5<number> or 6<number> 7<number>"),
        read("12 - 14 days", "12 - 14<number> days"),
        read("12 -14 days", "12 -14<number> days"),
        read("118 200 of 4 200", "118 200<number,code> of 4 200<number,code>"),
        read("5 July, 5 GB", "5<number> july 5<number> gb"),
        read("(12)", "12<number>"),
        read("12,5", "12,5<number>"),
        read("12,b", "12<number> b"),
        read("12:b", "12<number> b"),
        read("123456789", "123456789<number,code>"),
        read("2125550199", "2125550199<code,phone>"),
        read("416 555 0199", "4165550199<phone>"),
        read("10.5", "10.5<number>"),
        // Dates and times
        read("on 2026-02-03", "on 2026-02-03<date>"),
        read("le 03/02/2026", "le 03/02/2026<date>"),
        read("am 3.2.2026", "am 3.2.2026<date>"),
        read("am 3.2. um", "am 3.2.<date> um"),
        read("on 12/31", "on 12/31<code,date>"),
        read("open 24/7", "open 24/7<code>"),
        read("at 10:30", "at 10:30<time>"),
        read("à 10h30", "à 10h30<time>"),
        // Telephones
        read("1-888-221-1687", "8882211687<phone>"),
        read("(888) 221-1687", "8882211687<phone>"),
        read("+1 888 221 1687", "8882211687<phone>"),
        read("888.221.1687", "8882211687<phone>"),
        read("8882211687", "8882211687<code,phone>"),
        read("at 1 888\n221-1687, or", "at 8882211687<phone> or"),
        read("at 1-888-221-\r\n1687 or", "at 8882211687<phone> or"),
        read("at 1\n(888) 221-1687", "at 8882211687<phone>"),
        read("at 1 888\n> 221-1687", "at 1 888<number,code>"),
        read("case 448 213\n2026 bills", "case 448 213<number,code> 2026<number,code> bills"),
        read("case 417\n555-0142 is", "case 417<number,code> 555-0142<code> is"),
        read("at 555-010-\n4477", "at 5550104477<phone>"),
        read("case 888\n221-16870", "case 888<number,code> 221-16870<code>"),
        // Addresses
        read("https://www.ccts-cprst.ca/complaints?x=1.", "ccts-cprst.ca<link>"),
        read("www.ccts-cprst.ca", "ccts-cprst.ca<link>"),
        read("see ccts-cprst.ca, please", "see ccts-cprst.ca<link> please"),
        read("see ccts-cprst.ca/complaints.", "see ccts-cprst.ca<link>"),
        read(
            "WWW.CCTS-CPRST.CA or HTTPS://CCTS-CPRST.CA",
            "ccts-cprst.ca<link> or ccts-cprst.ca<link>"),
        read(
            "at CCTS-CPRST.CA, or www.CCTS-CPRST.ca",
            "at ccts-cprst.ca<link> or ccts-cprst.ca<link>"),
        read("c'est fait.Ca va", "c est fait ca va"),
        read("(ccts-cprst.ca/en/complaints)", "ccts-cprst.ca<link>"),
        read("CCTS: ccts-cprst.ca/plaintes?x=1, or", "ccts ccts-cprst.ca<link> or"),
        read("write to Help.Desk@norvia.ca.", "write to help.desk@norvia.ca<mail>"),
        read("and/or", "and or"),
        // Numbers of cases
        read("#4471", "#<> 4471<number,code>"),
        read("CAS-00123", "cas-00123<code>"),
        read("case 48-2217", "case 48-2217<code>"),
        read("INC0012345", "inc0012345<code>"),
        read("CR/24/0917", "cr/24/0917<code>"),
        read("Ref:12345", "ref 12345<number,code>"),
        read("ticket#123", "ticket #<> 123<number,code>"),
        read("3f9a", "3f9a<code>"),
        read("B2 form", "b2 form"),
        read("case QX 31 is", "case qx 31<code> is"),
        read("case QB 1207-3.", "case qb 1207-3<code>"),
        read("Nr. 118 200", "nr 118 200<number,code>"),
        read("118 200 $ or $118 200", "118 200<number> $<> or $<> 118 200<number>"),
        read("CHF 25, TV 55", "chf 25<number> tv 55<number>"),
        read("NO 31, REF 31", "no 31<number> ref 31<number>"),
        read("IT IS CASE 31", "it is case 31<number>"),
        read("2024-INC-117", "2024-inc-117<code>"),
        // Other marks
        read("« oui » (non) [so] *x*", "oui non so x"),
        read("日本 word", "日本 word"),
        read("a\tb", "a b"));
  }

  private static Arguments read(String text, String words) {
    return Arguments.of(text, words);
  }

  @ParameterizedTest
  @MethodSource("words")
  void textIsARowOfWords(String text, String words) {
    List<String> found = new ArrayList<>();
    for (Sentence sentence : of(text)) {
      for (int i = 0; i < sentence.size(); i++) {
        found.add(sentence.word(i) + kinds(sentence.kinds(i)));
      }
    }

    assertThat(String.join(" ", found)).isEqualTo(words);
  }

  /** The kinds of a word, where they are not those of an ordinary one. */
  private static String kinds(int bits) {
    List<String> kinds = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (kind.isIn(bits)) {
        kinds.add(kind.name().toLowerCase(java.util.Locale.ROOT));
      }
    }
    return kinds.equals(List.of("word")) ? "" : "<" + String.join(",", kinds) + ">";
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        // Ends
        split(
            "It is done. We tested it! Is it well? Yes", "It is done|We tested it|Is it well|Yes"),
        split("Wait… There is more", "Wait|There is more"),
        split("It is done.We tested it.", "It is done|We tested it"),
        split("He said \"done.\" We left.", "He said \"done|We left"),
        split("(It is done.) We left.", "It is done|We left"),
        split("It costs 5.50 a day", "It costs 5.50 a day"),
        // Abbreviations
        split("Dear Mr. Tarrow, your no. 12 is here", "Dear Mr. Tarrow, your no. 12 is here"),
        split("At 5 p.m. we call", "At 5 p.m. we call"),
        split("We call at 5 p.m. You wait.", "We call at 5 p.m|You wait"),
        split("Bzw. Ihre Nr. 12 z.B. heute", "Bzw. Ihre Nr. 12 z.B. heute"),
        split("Am 3. Mai und am 5. Werktag", "Am 3. Mai und am 5. Werktag"),
        split("Wir haben 3. Und Sie?", "Wir haben 3|Und Sie"),
        split("Votre réf. PL-20 de Mme. Corvelle", "Votre réf. PL-20 de Mme. Corvelle"),
        split("approx. five days", "approx. five days"),
        split("Case no. AB-12 is yours", "Case no. AB-12 is yours"),
        split("They said no. We left", "They said no|We left"),
        split("The cust. Tarrow has acct. Nr 5", "The cust. Tarrow has acct. Nr 5"),
        split("Our dept. Complaints, ext. B", "Our dept. Complaints, ext. B"),
        split("Am 14. hören Sie von uns", "Am 14. hören Sie von uns"),
        split("bis zum 14. melden wir uns. bis dann", "bis zum 14. melden wir uns|bis dann"),
        split("Sie hören bis zum 14. Bescheid von uns", "Sie hören bis zum 14. Bescheid von uns"),
        split(
            "Ihre Vertragsnr. AB 12 und Kunden-Nr. CD", "Ihre Vertragsnr. AB 12 und Kunden-Nr. CD"),
        split("In 48 Std. Antwort von Mag. Huber", "In 48 Std. Antwort von Mag. Huber"),
        split("It is done // We call you", "It is done|We call you"),
        split("see http://norvia.ca // bye", "see http://norvia.ca|bye"),
        // Lines
        split("One\nTwo", "One|Two"),
        split("One\n\nTwo", "One|Two"),
        split("one\ntwo", "one\ntwo"),
        split("One,\nTwo", "One,\nTwo"),
        split("These:\nOne", "These:\nOne"),
        split("These:\n\nOne", "These:\n\nOne"),
        split("These:\n- one\n- two", "These|one|two"),
        split(
            "This line is so long that a program has wrapped it\nBefore it was over.",
            "This line is so long that a program has wrapped it\nBefore it was over"),
        split("This line is not so long\nBefore it", "This line is not so long|Before it"),
        split(
            "Sie hören von uns in dieser Sache spätestens bis zum 18.\nJuni. Bis dann",
            "Sie hören von uns in dieser Sache spätestens bis zum 18.\nJuni|Bis dann"),
        split(
            "Die Beschwerde ist bei uns eingegangen, und vor dem 18.\r\nmelden wir uns",
            "Die Beschwerde ist bei uns eingegangen, und vor dem 18.\r\nmelden wir uns"),
        split(
            "Your complaint is filed with the others, and in approx.\n5 days we call you",
            "Your complaint is filed with the others, and in approx.\n5 days we call you"),
        split(
            "Your complaint is filed with the others, and that is that.\nJuni is our colleague",
            "Your complaint is filed with the others, and that is that|Juni is our colleague"),
        split("Es sind 18.\nJuni kommt", "Es sind 18|Juni kommt"),
        // Chats
        split("ok. i call you. bye", "ok|i call you|bye"),
        split("thx! bye? ok", "thx|bye|ok"),
        split("ok. I see. we call you. bye", "ok|I see|we call you|bye"),
        split("ok.  we call you.  bye", "ok|we call you|bye"),
        split("ok. we call you. bye. The best", "ok|we call you|bye|The best"),
        split("its 5582-K. quote it", "its 5582-K|quote it"),
        split("The 3. and ca. five, e.g. these. Yes", "The 3. and ca. five, e.g. these|Yes"),
        split("It is approx. five. days. Yes", "It is approx. five. days|Yes"),
        split("", ""),
        split(" . ! ? ", ""));
  }

  private static Arguments split(String text, String sentences) {
    return Arguments.of(text, sentences);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void sentencesEndWhereReadersSeeIt(String text, String sentences) {
    assertThat(
            of(text).stream()
                .map(one -> text.substring(one.start(0), one.end(one.size() - 1)))
                .collect(Collectors.joining("|")))
        .isEqualTo(sentences);
  }

  static Stream<Arguments> clauses() {
    return Stream.of(
        clause("one, two; three: four", "one/two/three/four"),
        clause("one (two) three", "one/two/three"),
        clause("one \"two\" [three]", "one/two/three"),
        clause("one - two-three", "one/two three"),
        clause("we tried but failed", "we tried/but failed"),
        clause("nous avons cherché mais rien", "nous avons cherché/mais rien"),
        clause("nicht heute sondern morgen", "nicht heute/sondern morgen"),
        clause("those who have not paid wait", "those/who have not paid wait"),
        clause("a case which is not open", "a case/which is not open"),
        clause("celui qui n'a pas payé", "celui/qui n a pas payé"),
        clause("le dossier dont nous parlons", "le dossier/dont nous parlons"),
        clause("we look and you wait", "we look and/you wait"),
        clause("we look and wait", "we look and wait"),
        clause("wir suchen und Sie warten", "wir suchen und/sie warten"),
        clause("nous cherchons et vous attendez", "nous cherchons et/vous attendez"));
  }

  private static Arguments clause(String text, String clauses) {
    return Arguments.of(text, clauses);
  }

  @ParameterizedTest
  @MethodSource("clauses")
  void sentencesHaveClauses(String text, String clauses) {
    Sentence sentence = of(text).get(0);
    StringBuilder found = new StringBuilder(sentence.word(0));
    for (int i = 1; i < sentence.size(); i++) {
      found.append(sentence.clause(i) == sentence.clause(i - 1) ? ' ' : '/');
      found.append(sentence.word(i));
    }

    assertThat(found).hasToString(clauses);
  }

  @Test
  void aQuestionIsKnown() {
    assertThat(of("Is it done? It is. Really?!").stream().map(Sentence::question))
        .containsExactly(true, false, true);
  }

  @Test
  void aLongSentenceIsCut() {
    String text = "word ".repeat(Sentence.MOST_WORDS) + "more";

    assertThat(of(text).stream().map(Sentence::size)).containsExactly(Sentence.MOST_WORDS, 1);
  }

  @Test
  void wordsKnowTheirPlaces() {
    String text = "We'll call 1-888-221-1687, #4471";
    Sentence sentence = of(text).get(0);
    List<String> places = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      places.add(text.substring(sentence.start(i), sentence.end(i)));
    }

    assertThat(places).containsExactly("We", "'ll", "call", "1-888-221-1687", "#", "4471");
  }

  private static List<Sentence> of(String text) {
    return Sentences.of(text, OwnWords.of(text));
  }
}
