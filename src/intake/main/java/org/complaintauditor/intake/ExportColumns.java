package org.complaintauditor.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Wording;

/** The columns of the files of an export, taken together. */
final class ExportColumns {
  private final List<Integer> eventIdPlaces = new ArrayList<>();
  private final Set<String> attributes = new LinkedHashSet<>();
  private final List<Origin> withoutDiscloses = new ArrayList<>();
  private boolean contentRecorded;

  /** Counts the columns of the next file in; see {@link EventRowBuilder#openFile}. */
  void add(Origin header, int eventIdPlace, boolean discloses, Collection<String> ofFile) {
    eventIdPlaces.add(eventIdPlace);
    contentRecorded |= discloses;
    if (!discloses) {
      withoutDiscloses.add(header);
    }
    attributes.addAll(ofFile);
  }

  /** The place by which problems of event ids are ordered in the file. */
  int eventIdPlace(int fileOrder) {
    return eventIdPlaces.get(fileOrder);
  }

  /** Whether a file has the column {@code discloses}. */
  boolean contentRecorded() {
    return contentRecorded;
  }

  /** A file without the column tells nothing, once another file of the export has it. */
  List<Problem> missing() {
    List<Problem> problems = new ArrayList<>();
    if (contentRecorded) {
      for (Origin header : withoutDiscloses) {
        problems.add(
            new Problem(
                header,
                CanonicalColumn.DISCLOSES.title(),
                "",
                Problem.Code.COLUMN_MISSING,
                Wording.of("intake.column-other-files-of-export-have")));
      }
    }
    return problems;
  }

  /** The columns that hold case attributes, those of the format first. */
  Set<String> attributes() {
    Set<String> columns = new LinkedHashSet<>();
    for (CanonicalColumn column : CanonicalColumn.ATTRIBUTES) {
      if (attributes.contains(column.title())) {
        columns.add(column.title());
      }
    }
    attributes.stream().sorted().forEach(columns::add);
    return columns;
  }
}
