package org.complaintauditor.detection.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.Opinion;
import org.junit.jupiter.api.Test;

final class SampleDrawTest {

  @Test
  void theSameMessagesInAnyOrderGiveTheSameSample() {
    List<ReadMessage> messages = messages(200);
    List<ReadMessage> shuffled = new ArrayList<>(messages);
    Collections.shuffle(shuffled, new Random(3));

    assertThat(draw(shuffled, 1, 30)).isEqualTo(draw(messages, 1, 30));
    assertThat(draw(messages, 2, 30).messages()).isNotEqualTo(draw(messages, 1, 30).messages());
  }

  @Test
  void eachStratumSaysItsSizeAndHowManyWereDrawn() {
    SampleDraw sample = draw(messages(200), 1, 30);

    assertThat(sample.messages()).hasSize(30).doesNotHaveDuplicates();
    assertThat(sample.strata().keySet())
        .extracting(Stratum::key)
        .containsExactly("TIMEFRAME.DOUBTED", "OUTBOUND.NOTHING");
    assertThat(sample.strata().values())
        .extracting(SampleDraw.Numbers::size)
        .containsExactly(20, 180);
    sample
        .strata()
        .forEach(
            (stratum, numbers) ->
                assertThat(sample.messages())
                    .filteredOn(one -> one.stratum().equals(stratum))
                    .hasSize(numbers.drawn()));
  }

  @Test
  void everyMessageIsDrawnAsOftenAsAnyOtherOfItsStratum() {
    int[] drawn = new int[20];
    for (int seed = 0; seed < 300; seed++) {
      draw(messages(20), seed, 5)
          .messages()
          .forEach(one -> drawn[Integer.parseInt(one.message().eventId())]++);
    }

    // Of 18 messages without anything 3 are drawn each time: 50 of each, give or take 4 times 6.5.
    assertThat(IntStream.range(0, 20).filter(i -> i % 10 != 0).mapToObj(i -> drawn[i]))
        .allSatisfy(count -> assertThat(count).isBetween(24, 76));
  }

  @Test
  void ofMessagesThatAreTheSameToTheLetterEachCanBeDrawn() {
    List<ReadMessage> same = Collections.nCopies(5, message("", "", List.of()));

    assertThat(draw(same, 1, 3).messages()).hasSize(3);
    assertThat(draw(same, 1, 9).messages()).hasSize(5);
  }

  @Test
  void onlyCasesWithAMessageDrawnAreReadAgain() {
    Set<String> again = new HashSet<>();
    List<ReadMessage> messages = messages(50);
    MessageSource source =
        (ofCase, taker) ->
            messages.stream()
                .filter(one -> ofCase.test(one.caseId()))
                .peek(one -> again.add(one.caseId()))
                .forEach(taker);
    SampleDraw.of(source, 1, 5);
    again.clear();

    MessageSource second =
        (ofCase, taker) -> {
          again.clear();
          source.each(ofCase, taker);
        };
    SampleDraw sample = SampleDraw.of(second, 1, 5);

    assertThat(again)
        .isEqualTo(
            Set.copyOf(sample.messages().stream().map(one -> one.message().caseId()).toList()));
  }

  @Test
  void oneOfEachStratumIsNeeded() {
    assertThatThrownBy(() -> draw(messages(20), 1, 1))
        .isInstanceOf(SampleDraw.TooFewException.class)
        .hasMessage(
            "there are 2 kinds of messages, by what is found in them, and one of each is needed:"
                + " draw 2 or more");
  }

  private static SampleDraw draw(List<ReadMessage> messages, long seed, int wanted) {
    return SampleDraw.of((ofCase, taker) -> messages.forEach(taker), seed, wanted);
  }

  /** Every tenth tells something. */
  private static List<ReadMessage> messages(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                message(
                    "case" + i,
                    Integer.toString(i),
                    i % 10 == 0
                        ? List.of(
                            new Detection(
                                Label.TIMEFRAME, "x", "en", "soon", 0, "", Opinion.DOUBTED))
                        : List.of()))
        .toList();
  }

  private static ReadMessage message(String caseId, String id, List<Detection> found) {
    return new ReadMessage(
        caseId, id, id, EnumSet.of(Direction.OUTBOUND), "text " + id, found, List.of());
  }
}
