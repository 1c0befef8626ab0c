package org.complaintauditor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import org.complaintauditor.model.Tally;
import org.complaintauditor.text.MessageBundle;
import org.junit.jupiter.api.Test;

/** A bar shows what applied, and nothing where nothing did. */
final class VerdictBarTest {

  private static final int WIDTH = 160;

  @Test
  void partsMakeTheWhole() {
    for (int met = 0; met <= 7; met++) {
      for (int breached = 0; breached <= 7; breached++) {
        for (int pending = 0; pending <= 7; pending++) {
          for (int notEvidenced = 0; notEvidenced <= 7; notEvidenced++) {
            VerdictBar bar = bar(new Tally(met, breached, pending, 3, notEvidenced));
            long all = met + breached + pending + notEvidenced;

            assertThat(bar.met() + bar.breached() + bar.notEvidenced() + bar.pending())
                .isEqualTo(all == 0 ? 0 : WIDTH);
            assertThat(bar.isEmpty()).isEqualTo(all == 0);
            near(bar.met(), met, all);
            near(bar.breached(), breached, all);
            near(bar.notEvidenced(), notEvidenced, all);
            near(bar.pending(), pending, all);
          }
        }
      }
    }
  }

  /** A part may be off by what is rounded at its two ends. */
  private static void near(long width, long part, long all) {
    assertThat(Math.abs(width * all - part * WIDTH)).isLessThanOrEqualTo(all);
    assertThat(part == 0 && width > 0).isFalse();
  }

  @Test
  void saysTheSameInWords() {
    assertThat(bar(new Tally(1_234, 5, 6, 7, 8)).label())
        .contains("1,234", "5", "6", "8")
        .doesNotContain("7");
  }

  private static VerdictBar bar(Tally tally) {
    MessageBundle words = MessageBundle.in("en");
    return VerdictBar.of(tally, WIDTH, words, new LocalizedFormats(words, ZoneOffset.UTC));
  }
}
