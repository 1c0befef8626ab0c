package org.complaintauditor.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Wording;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableReadAheadTest {
  private static final ExportFile FILE = ExportFile.of(Path.of("none.csv"));
  private static final int ROWS = 5_000;

  /**
   * Rows with their number as their only cell; what is wrong with the table shows at one of them.
   */
  private static TableReader table(int wrongAt) {
    return (file, layout, sink) -> {
      sink.header(List.of("number"));
      for (int number = 2; number < ROWS + 2; number++) {
        if (number == wrongAt) {
          throw new UnusableExportException(Wording.verbatim("wrong row " + number));
        }
        sink.row(number, List.of(Integer.toString(number)));
      }
      return "rows";
    };
  }

  private static final class Seen implements TableSink {
    private final List<String> seen = new ArrayList<>();
    private final int refused;

    Seen(int refused) {
      this.refused = refused;
    }

    @Override
    public void header(List<String> columns) {
      seen.addAll(columns);
    }

    @Override
    public void row(int number, List<String> cells) {
      if (number == refused) {
        throw new IllegalArgumentException("refused row " + number);
      }
      seen.add(number + "=" + cells.get(0));
    }
  }

  private static String read(TableReader table, TableSink sink, boolean beside) throws IOException {
    return TableReadAhead.read(table, FILE, TableLayout.FOUND_OUT, sink, beside);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void allRowsComeInTheirOrder(boolean beside) throws IOException {
    Seen sink = new Seen(0);
    assertThat(read(table(0), sink, beside)).isEqualTo("rows");
    List<String> expected = new ArrayList<>(List.of("number"));
    for (int number = 2; number < ROWS + 2; number++) {
      expected.add(number + "=" + number);
    }
    assertThat(sink.seen).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void ofTwoErrorsThatOfTheEarlierRowIsTold(boolean beside) {
    for (int refused = 2; refused < ROWS; refused += 333) {
      Seen sink = new Seen(refused);
      int wrong = refused + 1;
      assertThatThrownBy(() -> read(table(wrong), sink, beside))
          .hasMessage("refused row " + refused);
      assertThat(sink.seen).hasSize(refused - 1);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatFailedTakesNoMoreRows(boolean beside) {
    for (int refused = 2; refused < ROWS; refused += 333) {
      int first = refused;
      TableSink sink =
          new TableSink() {
            @Override
            public void header(List<String> columns) {
              // Of no interest.
            }

            @Override
            public void row(int number, List<String> cells) {
              if (number >= first) {
                throw new UnusableExportException(Wording.verbatim("refused row " + number));
              }
            }
          };
      assertThatThrownBy(() -> read(table(0), sink, beside)).hasMessage("refused row " + first);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void rowsBeforeAnErrorOfTheTableAreTaken(boolean beside) {
    for (int wrong = 2; wrong < ROWS; wrong += 333) {
      Seen sink = new Seen(wrong);
      int at = wrong;
      assertThatThrownBy(() -> read(table(at), sink, beside)).hasMessage("wrong row " + at);
      assertThat(sink.seen).hasSize(wrong - 1);
    }
  }
}
