package org.complaintauditor.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A set of words is a set like any other, in the order of their vocabulary. */
final class WordSetTest {

  /** A number of words of which the last ones have places beyond the 64th. */
  private static final Vocabulary MANY = OwnWords.many("OWN_", 60);

  private static final Activity FIRST = MANY.activities().get(0);
  private static final Activity CORE = Activity.CLOSED;
  private static final Activity OWN = MANY.named(Activity.class, "OWN_0");
  private static final Activity AT_63 = MANY.activities().get(63);
  private static final Activity AT_64 = MANY.activities().get(64);
  private static final Activity LAST = MANY.activities().get(MANY.activities().size() - 1);

  private static WordSet<Activity> set(Activity... activities) {
    return WordSet.copyOf(List.of(activities));
  }

  @Test
  void aNewSetIsEmpty() {
    WordSet<Activity> empty = new WordSet<>();

    assertThat(empty).isEmpty();
    assertThat(empty.contains(CORE)).isFalse();
    assertThat(empty.remove(CORE)).isFalse();
    assertThat(empty.iterator().hasNext()).isFalse();
    assertThatThrownBy(empty.iterator()::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void membersAreInTheOrderOfTheVocabulary() {
    assertThat(set(LAST, OWN, AT_64, FIRST, AT_63, CORE))
        .containsExactly(FIRST, CORE, OWN, AT_63, AT_64, LAST);
  }

  @Test
  void everyWordOfAVocabularyMayBeAMember() {
    assertThat(WordSet.copyOf(MANY.activities()))
        .hasSize(MANY.activities().size())
        .containsExactlyElementsOf(MANY.activities());
  }

  @Test
  void addingSaysWhetherItWasNew() {
    WordSet<Activity> set = new WordSet<>();

    for (Activity activity : List.of(CORE, OWN, AT_63, AT_64, LAST)) {
      assertThat(set.add(activity)).isTrue();
      assertThat(set.add(activity)).isFalse();
      assertThat(set).contains(activity);
    }
    assertThat(set).hasSize(5);
  }

  @Test
  void removingSaysWhetherItWasThere() {
    WordSet<Activity> set = set(CORE, OWN, AT_64, LAST);

    for (Activity activity : List.of(CORE, AT_64)) {
      assertThat(set.remove(activity)).isTrue();
      assertThat(set.remove(activity)).isFalse();
      assertThat(set.contains(activity)).isFalse();
    }
    assertThat(set).containsExactly(OWN, LAST);
    set.clear();
    assertThat(set).isEmpty();
    assertThat(set.add(LAST)).isTrue();
  }

  @Test
  void anIteratorRemovesWhatItGaveLast() {
    WordSet<Activity> set = set(FIRST, CORE, AT_63, AT_64, LAST);
    Iterator<Activity> members = set.iterator();
    assertThatThrownBy(members::remove).isInstanceOf(IllegalStateException.class);
    while (members.hasNext()) {
      Activity member = members.next();
      if (member == CORE || member == AT_64) {
        members.remove();
        assertThatThrownBy(members::remove).isInstanceOf(IllegalStateException.class);
      }
    }

    assertThat(set).containsExactly(FIRST, AT_63, LAST);
  }

  @Test
  void setsAreJoinedCutAndTakenAway() {
    WordSet<Activity> set = set(FIRST, CORE, AT_64);

    assertThat(set.addAll(List.of(CORE, LAST))).isTrue();
    assertThat(set.retainAll(set(CORE, AT_64, LAST, OWN))).isTrue();
    assertThat(set).containsExactly(CORE, AT_64, LAST);
    assertThat(set.removeAll(Set.of(AT_64, FIRST))).isTrue();
    assertThat(set).containsExactly(CORE, LAST);
    assertThat(set.removeAll(set(OWN))).isFalse();
    assertThat(set.retainAll(List.of(CORE, LAST))).isFalse();
    assertThat(set.containsAll(set(LAST, CORE))).isTrue();
  }

  @Test
  void aCopyGoesItsOwnWay() {
    WordSet<Activity> set = set(CORE, LAST);
    WordSet<Activity> copy = WordSet.copyOf(set);
    copy.add(AT_64);
    copy.remove(CORE);

    assertThat(set).containsExactly(CORE, LAST);
    assertThat(copy).containsExactly(AT_64, LAST);
  }

  @Test
  void isEqualToAnySetOfTheSameWords() {
    assertThat(set(LAST, CORE)).isEqualTo(Set.of(CORE, LAST)).hasSameHashCodeAs(set(CORE, LAST));
    assertThat(Set.of(CORE, LAST)).isEqualTo(set(LAST, CORE));
    assertThat(set(CORE)).isNotEqualTo(set(LAST)).isNotEqualTo(set(CORE, LAST));
  }

  @Test
  void wordsOfTheCoreMayStandBesideThoseOfAPackInAnyOrder() {
    for (List<Activity> order : List.of(List.of(CORE, OWN), List.of(OWN, CORE))) {
      assertThat(WordSet.copyOf(order)).containsExactly(CORE, OWN).contains(CORE, OWN);
    }
  }

  @Test
  void aWordOfAnotherPackAtTheSamePlaceIsNoMember() {
    Activity other = OwnWords.many("OTHER_", 60).activities().get(LAST.ordinal());
    Set<Activity> set = set(LAST);

    assertThat(other.ordinal()).isEqualTo(LAST.ordinal());
    assertThat(set.contains(other)).isFalse();
    assertThat(set.remove(other)).isFalse();
    assertThat(set).containsExactly(LAST);
  }

  @Test
  void aWordThatThePackWritesOtherwiseIsNotThatOfTheCore() {
    Disclosure written = Vocabulary.of(DeclaredWords.CANADIAN).disclosure("ADR_INFO");
    Disclosure core = Vocabulary.core().disclosure("ADR_INFO");

    assertThat(WordSet.of(written).contains(core)).isFalse();
    assertThat(WordSet.of(core).contains(written)).isFalse();
    assertThat(WordSet.of(Disclosure.OUTCOME, written))
        .containsExactly(written, Disclosure.OUTCOME);
  }

  @Test
  void whatIsGivenOfWordsCannotBeChanged() {
    Set<Activity> set = WordSet.of(CORE);

    assertThat(set).containsExactly(CORE);
    assertThatThrownBy(() -> set.add(LAST)).isInstanceOf(UnsupportedOperationException.class);
  }
}
