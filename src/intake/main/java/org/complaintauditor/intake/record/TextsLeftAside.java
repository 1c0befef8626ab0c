package org.complaintauditor.intake.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.profile.FieldUses;
import org.complaintauditor.intake.profile.FilePreview;
import org.complaintauditor.intake.profile.Readers;
import org.complaintauditor.intake.profile.words.DeskWords;
import org.complaintauditor.intake.profile.words.Sentences;
import org.complaintauditor.intake.table.TableSink;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.Wording;

/**
 * {@code TEXT_COLUMN_NOT_READ}: a column of sentences in a table, of which a profile that comes
 * with the program makes nothing. Messages may stand in it; whoever wrote the profile did not know
 * of it.
 */
final class TextsLeftAside {
  private static final int ROWS_READ = 2_000;

  private TextsLeftAside() {}

  /** The problems of a file, in the order of its columns. */
  static List<Problem> in(
      ExportFile file,
      Readers readers,
      Origin header,
      SourcesHeld held,
      FieldUses uses,
      Vocabulary words) {
    FilePreview look = held.look();
    if (!look.format().isTable()) {
      return List.of();
    }
    Set<String> read = uses.in(look, held.sources()).keySet();
    List<String> left =
        look.columns().stream()
            .filter(name -> !name.isEmpty() && !read.contains(name) && !isOfTheDesk(name, words))
            .distinct()
            .toList();
    if (left.isEmpty()) {
      return List.of();
    }
    Map<String, Map<String, Long>> texts = texts(file, readers, held, left);
    return left.stream()
        .filter(name -> Sentences.areIn(texts.getOrDefault(name, Map.of())))
        .map(
            name ->
                new Problem(
                    header,
                    name,
                    name,
                    Problem.Code.TEXT_COLUMN_NOT_READ,
                    Wording.of("intake.a-column-of-texts-is-read")))
        .toList();
  }

  /** What the desk notes for itself tells the customer nothing. */
  private static boolean isOfTheDesk(String name, Vocabulary words) {
    return DeskWords.shipped()
        .wording(name, words)
        .activity()
        .filter(Activity.NOTE::equals)
        .isPresent();
  }

  private static Map<String, Map<String, Long>> texts(
      ExportFile file, Readers readers, SourcesHeld held, List<String> left) {
    Map<String, Map<String, Long>> texts = new HashMap<>();
    List<Integer> places = new ArrayList<>();
    try {
      readers
          .tables()
          .read(
              file,
              held.sources().get(0).layout(),
              new TableSink() {
                private int rows;

                @Override
                public void header(List<String> titles) {
                  left.forEach(
                      name ->
                          places.add(titles.stream().map(String::strip).toList().indexOf(name)));
                }

                @Override
                public void row(int number, List<String> cells) {
                  rows++;
                  for (int i = 0; i < left.size(); i++) {
                    int place = places.get(i);
                    String text =
                        place >= 0 && place < cells.size() ? cells.get(place).strip() : "";
                    if (!text.isEmpty()) {
                      texts
                          .computeIfAbsent(left.get(i), key -> new HashMap<>())
                          .merge(text, 1L, Long::sum);
                    }
                  }
                }

                @Override
                public boolean hasEnough() {
                  return rows >= ROWS_READ;
                }
              });
    } catch (IOException e) {
      throw new UnusableExportException(Wording.of("intake.cannot-be-read", file, e), e);
    }
    return texts;
  }
}
