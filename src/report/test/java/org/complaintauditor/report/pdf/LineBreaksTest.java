package org.complaintauditor.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineBreaksTest {

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "one, one",
    "run with --set ACK-01.written=1, run |with |--set |ACK-01.written=1",
    "'two  spaces ', 'two  |spaces '",
    "'„ein Satz“ (II)', '„ein |Satz“ |(II)'",
    "example.org/code-of-practice/a, example.org/|code-of-practice/|a",
    "2\u00a0217 rows, 2\u00a0217 |rows"
  })
  void linesEndAtSpacesAndSlashesOnly(String text, String parts) {
    LineBreaks breaks = new LineBreaks();
    breaks.setText(text);
    List<String> found = new ArrayList<>();
    int from = 0;
    for (int to = breaks.next(); to > 0; to = breaks.next()) {
      found.add(text.substring(from, to));
      from = to;
    }

    assertThat(String.join("|", found)).isEqualTo(parts);
    assertThat(from).isEqualTo(text.length());
  }
}
