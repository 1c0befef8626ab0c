package org.complaintauditor.intake.record;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.intake.profile.ExportRecord;
import org.complaintauditor.intake.profile.ExportRecordCodec;
import org.complaintauditor.intake.profile.Profile;
import org.complaintauditor.intake.profile.RecordScope;
import org.complaintauditor.intake.profile.RoleTable;
import org.complaintauditor.intake.profile.Source;
import org.complaintauditor.intake.profile.TruthValue;
import org.complaintauditor.spool.KeyedSpool;

/** Records that others look up, by source and key: of each key the first. */
public final class Lookups implements RecordReader.Found, Closeable {
  /** What part of the memory the records of one source may take before they go to a file. */
  private static final int OF_SOURCE = 24;

  private final Map<String, KeyedSpool<ExportRecord>> bySource = new HashMap<>();
  private final List<ExportRecord> inOrder = new ArrayList<>();
  private final long memory;
  private final ExportRecordCodec form;
  private final RoleTable roles;
  private final Lookups none;

  /**
   * No records yet.
   *
   * @param memory how many bytes the whole audit may use
   */
  Lookups(Profile profile, long memory) {
    this.memory = memory;
    this.form = new ExportRecordCodec(profile.sources());
    this.roles = profile.roles();
    this.none = new Lookups(this);
  }

  /** What keys are asked in: no other record. */
  private Lookups(Lookups of) {
    this.memory = of.memory;
    this.form = of.form;
    this.roles = of.roles;
    this.none = this;
  }

  /** Whether others look records of the source up. */
  static boolean areOf(Source source) {
    return source.key().isPresent() && source.fields().areLookedUp();
  }

  @Override
  public void entry(ExportRecord entry) {
    RecordScope scope = new RecordScope(entry, none, roles);
    if (entry.source().only().of(scope) == TruthValue.NO) {
      return;
    }
    String key = entry.source().key().map(value -> value.in(scope).text()).orElse("");
    if (key.isEmpty()) {
      return;
    }
    // Who comes before is told to the object; a copy that is read from a file would not know.
    boolean asksForOrder = entry.source().asksForOrder();
    if (asksForOrder) {
      inOrder.add(entry);
    }
    bySource
        .computeIfAbsent(
            entry.source().name(),
            name -> new KeyedSpool<>(asksForOrder ? Long.MAX_VALUE : memory / OF_SOURCE, form))
        .putIfAbsent(key, entry);
  }

  /** The records that ask for the one before, which have to be put in order. */
  List<ExportRecord> askingForOrder() {
    return inOrder;
  }

  /** Whether the export has records of the source. */
  boolean has(String source) {
    return bySource.containsKey(source);
  }

  /** The record of the source with the key. */
  public Optional<ExportRecord> find(String source, String key) {
    KeyedSpool<ExportRecord> records = bySource.get(source);
    return records == null ? Optional.empty() : records.find(key);
  }

  @Override
  public void close() {
    bySource.values().forEach(KeyedSpool::close);
  }
}
