package org.complaintauditor.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.complaintauditor.model.Reason;
import org.complaintauditor.obligation.Answer;
import org.complaintauditor.obligation.Situation;
import org.junit.jupiter.api.Test;

class SituationNumberTest {

  private static Situation withReasons(Reason end, Reason drop) {
    return new Situation(
        true,
        false,
        Answer.DEPENDS,
        true,
        Answer.NO,
        end,
        Answer.YES,
        Answer.DEPENDS,
        drop,
        true,
        Answer.NO,
        Answer.YES,
        Answer.DEPENDS);
  }

  @Test
  void everySituationComesBackFromItsOwnNumber() {
    List<Situation> all = Situation.all();
    Set<Long> numbers = new HashSet<>();
    for (Situation situation : all) {
      long number = SituationNumber.of(situation);
      numbers.add(number);
      assertThat(SituationNumber.situation(number)).isEqualTo(situation);
    }
    assertThat(numbers).hasSize(all.size());
  }

  @Test
  void reasonsComeBackToo() {
    for (Reason end : Reason.values()) {
      for (Reason drop : Reason.values()) {
        Situation situation = withReasons(end, drop);
        assertThat(SituationNumber.situation(SituationNumber.of(situation))).isEqualTo(situation);
      }
    }
  }
}
