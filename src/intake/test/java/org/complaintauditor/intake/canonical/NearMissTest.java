package org.complaintauditor.intake.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearMissTest {
  private static final List<String> KNOWN =
      List.of("CHAT", "CLOSED", "ACKNOWLEDGEMENT_SENT", "MESSAGE_SENT", "MERGED");

  @ParameterizedTest
  @CsvSource({
    "closed, CLOSED",
    "' Message-Sent ', MESSAGE_SENT",
    "ACKNOWLEDGMENT_SENT, ACKNOWLEDGEMENT_SENT",
    "MERGE, MERGED",
    "Chat, CHAT",
    "CAT, ",
    "CLOSURE_DONE, ",
    "--, ",
  })
  void findsWhatWasMeant(String written, String meant) {
    assertThat(NearMiss.of(written, KNOWN).orElse(null)).isEqualTo(meant);
  }
}
