package org.complaintauditor.intake.record;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.profile.FilePreview;
import org.complaintauditor.intake.profile.Readers;
import org.complaintauditor.intake.profile.Source;
import org.complaintauditor.intake.table.TableLayout;

/**
 * Which sources of a profile a file holds. Each is looked for where its layout says that it lies:
 * two may be two sheets of one workbook.
 *
 * @param look what the file is, with the columns of all that was found
 * @param looks what was seen where each source lies, for those that the file holds
 */
record SourcesHeld(FilePreview look, Map<Source, FilePreview> looks) {

  /**
   * Looks for the sources in the file.
   *
   * @throws UnusableExportException if it cannot be read as any of them wants
   */
  static SourcesHeld in(ExportFile file, Readers readers, List<Source> sources) {
    Map<TableLayout, Optional<FilePreview>> byLayout = new HashMap<>();
    Map<Source, FilePreview> held = new LinkedHashMap<>();
    Optional<FilePreview> first = Optional.empty();
    Optional<UnusableExportException> refusal = Optional.empty();
    for (Source source : sources) {
      Optional<FilePreview> look = byLayout.getOrDefault(source.layout(), Optional.empty());
      if (!byLayout.containsKey(source.layout())) {
        try {
          look = Optional.of(FilePreview.at(file, readers, source.layout()));
        } catch (UnusableExportException e) {
          refusal = refusal.or(() -> Optional.of(e));
        }
        byLayout.put(source.layout(), look);
      }
      first = first.isPresent() ? first : look;
      look.filter(one -> one.holds(source)).ifPresent(one -> held.put(source, one));
    }
    if (held.isEmpty() && refusal.isPresent()) {
      throw refusal.get();
    }
    return new SourcesHeld(merged(first.orElseThrow(), held), held);
  }

  private static FilePreview merged(FilePreview first, Map<Source, FilePreview> held) {
    FilePreview main = held.values().stream().findFirst().orElse(first);
    Set<String> columns = new LinkedHashSet<>(main.columns());
    held.values().forEach(look -> columns.addAll(look.columns()));
    return new FilePreview(main.format(), main.described(), List.copyOf(columns), main.shape());
  }

  /** The sources that the file holds, in the profile's order. */
  List<Source> sources() {
    return List.copyOf(looks.keySet());
  }

  /** The same file, as if it held but these of its sources. */
  SourcesHeld of(Predicate<Source> some) {
    Map<Source, FilePreview> fewer = new LinkedHashMap<>(looks);
    fewer.keySet().removeIf(some.negate());
    return new SourcesHeld(look, fewer);
  }

  /** What was seen where the source lies. */
  FilePreview lookOf(Source source) {
    return looks.getOrDefault(source, look);
  }
}
