package org.complaintauditor.intake.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.complaintauditor.model.Origin;
import org.complaintauditor.spool.SortedSpool;
import org.complaintauditor.spool.SpoolReader;
import org.complaintauditor.spool.SpoolWriter;
import org.jspecify.annotations.Nullable;

/** How records stand in a file of this run. */
public final class ExportRecordCodec implements SortedSpool.Form<ExportRecord> {
  /** In memory, of a record and of a text beside its letters. */
  private static final int RECORD_SIZE = 150;

  private static final int TEXT_SIZE = 90;

  private final List<Source> sources;

  public ExportRecordCodec(List<Source> sources) {
    this.sources = sources;
  }

  @Override
  public long size(ExportRecord entry) {
    long size = RECORD_SIZE + 4L * entry.places();
    for (int i = 0; i < entry.places(); i++) {
      for (String text : entry.texts(i)) {
        size += TEXT_SIZE + text.length();
      }
    }
    for (String text : entry.rest().values()) {
      size += TEXT_SIZE + text.length();
    }
    return size;
  }

  @Override
  public void write(ExportRecord entry, SpoolWriter out) {
    out.number(sources.indexOf(entry.source()));
    out.text(entry.origin().file());
    out.number(entry.origin().fileOrder());
    out.number(entry.origin().row());
    out.number(entry.number());
    out.number(entry.places());
    for (int i = 0; i < entry.places(); i++) {
      out.number(entry.texts(i).size());
      entry.texts(i).forEach(out::text);
    }
    out.number(entry.rest().size());
    entry
        .rest()
        .forEach(
            (name, text) -> {
              out.text(name);
              out.text(text);
            });
  }

  @Override
  @SuppressWarnings({"unchecked", "rawtypes"})
  public ExportRecord read(SpoolReader in) {
    Source source = sources.get(in.smallNumber());
    Origin origin = new Origin(in.text(), in.smallNumber(), in.smallNumber());
    long number = in.number();
    @Nullable List<String>[] texts = new List[in.smallNumber()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = texts(in);
    }
    Map<String, String> rest = new LinkedHashMap<>();
    for (int left = in.smallNumber(); left > 0; left--) {
      rest.put(in.text(), in.text());
    }
    return new ExportRecord(source, origin, texts, rest).numbered(number);
  }

  private static @Nullable List<String> texts(SpoolReader in) {
    int size = in.smallNumber();
    if (size < 2) {
      return size == 0 ? null : List.of(in.text());
    }
    List<String> texts = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      texts.add(in.text());
    }
    return texts;
  }
}
