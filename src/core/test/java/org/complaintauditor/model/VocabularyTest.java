package org.complaintauditor.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.complaintauditor.model.DeclaredWords.OwnActivity;
import org.complaintauditor.model.DeclaredWords.OwnChannel;
import org.complaintauditor.model.DeclaredWords.OwnDisclosure;
import org.complaintauditor.model.DeclaredWords.OwnLabel;
import org.junit.jupiter.api.Test;

/** What words there are in a run, and what they are called. */
final class VocabularyTest {

  private static final Vocabulary CORE = Vocabulary.core();
  private static final Vocabulary CANADIAN = Vocabulary.of(DeclaredWords.CANADIAN);
  private static final Vocabulary OWN = Vocabulary.of(ownWords());

  private static DeclaredWords ownWords() {
    Map<String, OwnDisclosure> disclosures = new LinkedHashMap<>();
    disclosures.put("RIGHTS", OwnWords.disclosure("REFUND_RIGHT", "ADR_INFO"));
    disclosures.put("REFUND_RIGHT", OwnWords.disclosure());
    disclosures.put("IN_WRITING", new OwnDisclosure(OwnWords.text(), List.of(), true));
    Map<String, OwnActivity> activities = new LinkedHashMap<>();
    activities.put(
        "RIGHTS_SENT", activity(Direction.OUTBOUND, Optional.of("RIGHTS"), Activity.Stance.NONE));
    activities.put(
        "ANGER_SHOWN", activity(Direction.INBOUND, Optional.empty(), Activity.Stance.NEGATIVE));
    Map<String, OwnChannel> channels = new LinkedHashMap<>();
    channels.put("VIDEO", new OwnChannel(OwnWords.text(), true, false, true));
    channels.put("PORTAL", new OwnChannel(OwnWords.text(), false, true, true));
    Map<String, OwnLabel> labels = new LinkedHashMap<>();
    labels.put("RIGHTS_WRONG", new OwnLabel(OwnWords.text(), "RIGHTS", true));
    labels.put("OUTCOME_AGAIN", new OwnLabel(OwnWords.text(), "OUTCOME", false));
    return OwnWords.declared(disclosures, activities, channels, labels);
  }

  private static OwnActivity activity(
      Direction direction, Optional<String> tells, Activity.Stance stance) {
    return new OwnActivity(OwnWords.text(), direction, tells, stance);
  }

  private static Stream<Word> all(Vocabulary words) {
    return Stream.of(words.activities(), words.channels(), words.disclosures(), words.labels())
        .flatMap(List::stream);
  }

  @Test
  void aWordIsFoundAsThePackWritesItAndAsTheCoreDoes() {
    for (String name : List.of("INFO", "INFO_PROVIDED", "REFERRED", "WRONG")) {
      Word word =
          all(CANADIAN).filter(one -> one.name().equals("CCTS_" + name)).findFirst().orElseThrow();

      assertThat(CANADIAN.named(word.getClass(), "ADR_" + name)).isSameAs(word);
      assertThat(CANADIAN.named(word.getClass(), "CCTS_" + name)).isSameAs(word);
      assertThat(word).hasToString("CCTS_" + name);
      assertThat(word.key()).isEqualTo(word.list() + ".ADR_" + name);
      assertThat(word.isOfPack()).isTrue();
      assertThat(word.isOwn()).isFalse();
    }
    assertThat(all(CANADIAN)).extracting(Word::name).doesNotContain("ADR_INFO");
    assertThat(all(CANADIAN).toList()).hasSameSizeAs(all(CORE).toList());
  }

  @Test
  void theCoreKnowsNoNameOfAPack() {
    assertThat(CORE.find(Disclosure.class, "CCTS_INFO")).isEmpty();
    assertThat(CORE.find(Disclosure.class, "ADR_INFO")).isPresent();
    assertThatThrownBy(() -> CORE.disclosure("CCTS_INFO"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("CCTS_INFO is no Disclosure");
  }

  @Test
  void aNameIsThatOfAWordOfItsList() {
    assertThat(CORE.find(Activity.class, "OUTCOME")).isEmpty();
    assertThat(CORE.find(Label.class, "OUTCOME")).containsSame(Label.OUTCOME);
    assertThat(CORE.find(Disclosure.class, "OUTCOME")).containsSame(Disclosure.OUTCOME);
  }

  @Test
  void theSameDeclarationsHaveTheSameWords() {
    Vocabulary again = Vocabulary.of(ownWords());

    assertThat(again).isSameAs(OWN).isSameAs(Vocabulary.known(OWN.id()));
    assertThat(Vocabulary.of(DeclaredWords.NONE)).isSameAs(CORE).isSameAs(Vocabulary.known(""));
  }

  @Test
  void otherDeclarationsHaveOthers() {
    Vocabulary first = OwnWords.ofEachList("ONE", "SHARED");
    Vocabulary other = OwnWords.ofEachList("SHARED");

    assertThat(first.id()).isNotEqualTo(other.id());
    assertThat(first.named(Activity.class, "SHARED"))
        .isNotEqualTo(other.named(Activity.class, "SHARED"));
    assertThat(first.named(Activity.class, "CLOSED"))
        .isSameAs(other.named(Activity.class, "CLOSED"))
        .isSameAs(Activity.CLOSED);
    assertThat(first.disclosure("ADR_INFO")).isNotEqualTo(other.disclosure("ADR_INFO"));
  }

  @Test
  void ownWordsStandBehindThoseOfTheCoreAsTheyAreDeclared() {
    assertThat(OWN.activities())
        .startsWith(CORE.activities().get(0))
        .hasSize(CORE.activities().size() + 2)
        .extracting(Word::name)
        .endsWith("NOTE", "RIGHTS_SENT", "ANGER_SHOWN");
    assertThat(OWN.channels()).extracting(Word::name).endsWith("NONE", "VIDEO", "PORTAL");
    assertThat(OWN.disclosures())
        .extracting(Word::name)
        .endsWith("OUTCOME", "RIGHTS", "REFUND_RIGHT", "IN_WRITING");
    assertThat(OWN.labels())
        .extracting(Word::name)
        .endsWith(
            "WITHDRAWN", "RIGHTS", "REFUND_RIGHT", "IN_WRITING", "RIGHTS_WRONG", "OUTCOME_AGAIN");
    for (List<? extends Word> list :
        List.of(OWN.activities(), OWN.channels(), OWN.disclosures(), OWN.labels())) {
      assertThat(list).extracting(Word::ordinal).containsExactlyElementsOf(places(list));
      assertThat(list).isSorted();
      assertThat(OWN.words(list.get(0).getClass()).stream().map(Word.class::cast))
          .containsExactlyElementsOf(list);
    }
  }

  private static List<Integer> places(List<?> list) {
    return Stream.iterate(0, place -> place + 1).limit(list.size()).toList();
  }

  @Test
  void aDisclosureMayBeMadeOfOthersThatAreDeclaredBehindIt() {
    Disclosure rights = OWN.disclosure("RIGHTS");

    assertThat(rights.parts())
        .containsExactly(OWN.disclosure("REFUND_RIGHT"), OWN.disclosure("ADR_INFO"))
        .doesNotContain(CORE.disclosure("ADR_INFO"));
    assertThat(OWN.disclosure("REFUND_RIGHT").parts()).isEmpty();
    assertThat(OWN.disclosure("IN_WRITING").isWritten()).isTrue();
    assertThat(rights.isWritten()).isFalse();
    assertThat(rights.isOwn()).isTrue();
    assertThat(rights.text()).contains(OwnWords.text());
  }

  @Test
  void aDisclosureOfPartsThatThereAreNotIsRefused() {
    DeclaredWords wrong =
        OwnWords.declared(
            Map.of("WHOLE", OwnWords.disclosure("OUTCOME", "NOTHING")),
            Map.of(),
            Map.of(),
            Map.of());

    assertThatThrownBy(() -> Vocabulary.of(wrong))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("NOTHING is no disclosure that can be a part");
  }

  @Test
  void eachOwnDisclosureHasALabel() {
    for (String name : List.of("RIGHTS", "REFUND_RIGHT", "IN_WRITING")) {
      Label label = OWN.named(Label.class, name);

      assertThat(label.disclosure()).containsSame(OWN.disclosure(name));
      assertThat(label.contradicts()).isEmpty();
      assertThat(label.isBeside()).isFalse();
      assertThat(label.direction()).isEqualTo(Direction.OUTBOUND);
      assertThat(label.sign()).isEqualTo(Label.Sign.NONE);
    }
  }

  @Test
  void anOwnLabelTellsADisclosureOrWhatIsWrongAboutIt() {
    Label wrong = OWN.named(Label.class, "RIGHTS_WRONG");
    assertThat(wrong.contradicts()).containsSame(OWN.disclosure("RIGHTS"));
    assertThat(wrong.disclosure()).isEmpty();
    assertThat(wrong.isBeside()).isTrue();
    Label again = OWN.named(Label.class, "OUTCOME_AGAIN");
    assertThat(again.disclosure()).containsSame(Disclosure.OUTCOME);
    assertThat(again.contradicts()).isEmpty();
  }

  @Test
  void anOwnActivityHasTheTraitsThatAreDeclared() {
    Activity sent = OWN.named(Activity.class, "RIGHTS_SENT");
    assertThat(sent.direction()).isEqualTo(Direction.OUTBOUND);
    assertThat(sent.tells()).containsSame(OWN.disclosure("RIGHTS"));
    Activity anger = OWN.named(Activity.class, "ANGER_SHOWN");
    assertThat(anger.direction()).isEqualTo(Direction.INBOUND);
    assertThat(anger.tells()).isEmpty();
    assertThat(anger.isNegative()).isTrue();
    Channel video = OWN.named(Channel.class, "VIDEO");
    assertThat(video.isLive()).isTrue();
    assertThat(video.isWritten()).isFalse();
    assertThat(OWN.named(Channel.class, "PORTAL").isWritten()).isTrue();
  }

  @Test
  void whatIsToldOfTheOmbudsmanIsToldInTheWordsOfThePack() {
    for (Vocabulary words : List.of(CORE, CANADIAN, OWN)) {
      Disclosure told = words.disclosure("ADR_INFO");

      assertThat(words.named(Activity.class, "ADR_INFO_PROVIDED").tells()).containsSame(told);
      assertThat(words.named(Label.class, "ADR_INFO").disclosure()).containsSame(told);
      assertThat(words.named(Label.class, "ADR_WRONG").contradicts()).containsSame(told);
      assertThat(words.named(Activity.class, "ADR_REFERRED").isReferral()).isTrue();
      assertThat(words.activities().stream().filter(Activity::isReferral)).hasSize(1);
    }
  }

  @Test
  void wordsSpeakOfTheOmbudsmanOfTheirPack() {
    assertThat(CANADIAN.disclosure("ADR_INFO").authority().bare("fr")).isEqualTo("CPRST");
    assertThat(CORE.disclosure("ADR_INFO").authority()).isEqualTo(Authority.ANY);
    assertThat(OWN.disclosure("ADR_INFO").authority()).isEqualTo(Authority.ANY);
    assertThat(Disclosure.OUTCOME.authority()).isEqualTo(Authority.ANY);
  }

  @Test
  void aReasonIsWrittenAsThePackDoes() {
    assertThat(CANADIAN.alreadyThere()).isEqualTo(Reason.ALREADY_AT_CCTS);
    assertThat(CORE.alreadyThere()).isEqualTo(Reason.ALREADY_AT_ADR);
    assertThat(CANADIAN.writes(Reason.ALREADY_AT_ADR)).isFalse();
    assertThat(CANADIAN.writes(Reason.ALREADY_AT_CCTS)).isTrue();
    assertThat(CORE.writes(Reason.ALREADY_AT_CCTS)).isFalse();
    assertThat(CORE.writes(Reason.OUT_OF_SCOPE)).isTrue();
  }

  @Test
  void aWordIsTheSameAfterItTravelled() {
    for (Vocabulary words : List.of(CORE, CANADIAN, OWN)) {
      for (Word word : all(words).toList()) {
        assertThat(Word.decoded(word.getClass(), word.encoded())).as(word.encoded()).isSameAs(word);
      }
    }
    assertThat(Activity.CLOSED.encoded()).isEqualTo("CLOSED");
  }

  @Test
  void aWordThatThisProcessDoesNotHaveIsRefused() {
    assertThatThrownBy(() -> Word.decoded(Activity.class, "CLOSED@0123456789abcdef"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no pack with the words 0123456789abcdef was read");
    assertThatThrownBy(() -> Word.decoded(Activity.class, "CLOSD"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("CLOSD is no Activity");
    assertThatThrownBy(() -> Word.decoded(Activity.class, "CLOSD@" + OWN.id()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("CLOSD is no Activity");
  }
}
