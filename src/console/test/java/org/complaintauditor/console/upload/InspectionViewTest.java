package org.complaintauditor.console.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Rows of files and the events that they tell of are two counts. */
final class InspectionViewTest {

  private static InspectionView understood(String fileRows, int events) {
    return InspectionView.read(
        """
        {"readable": true, "files": [{"name": "a.csv", "rows": 100}, {"name": "b", "rows": %s}],
         "rows": {"read": %d, "used": 161, "rejected": 2, "duplicate": 0}, "events": 161}
        """
            .formatted(fileRows, events));
  }

  @Test
  void theRowsOfTheFilesAreToldWhereTheyAreNotTheEvents() {
    assertThat(understood("61", 163).otherRows()).isEqualTo(OptionalLong.of(161));
    assertThat(understood("63", 163).otherRows()).isEmpty();
  }

  @Test
  void nothingIsToldOfFilesThatHaveNoRows() {
    assertThat(understood("null", 163).otherRows()).isEmpty();
  }

  @Test
  void norBeforeAnythingCouldBeRead() {
    assertThat(
            InspectionView.read("{\"files\": [{\"name\": \"a.csv\", \"rows\": 3}], \"rows\": null}")
                .otherRows())
        .isEmpty();
  }
}
