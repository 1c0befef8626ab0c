package org.complaintauditor.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.complaintauditor.intake.check.CaseIdVariants;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.spool.SortedSpool;
import org.complaintauditor.spool.SpoolReader;
import org.complaintauditor.spool.SpoolWriter;

/**
 * Looks among cases that only one of the runs has for ids that are the same but for their form,
 * such as {@code 0012} and {@code 12}. They are not joined: what may be one case counts as gone and
 * new. Ids that memory does not hold go to a temporary file.
 */
final class SimilarIds implements Closeable {
  private static final long IN_MEMORY = 1L << 24;

  private final SortedSpool<Unpaired> ids = new SortedSpool<>(IN_MEMORY, new UnpairedForm());

  /** An id that only one run has. */
  private record Unpaired(String plain, String caseId, boolean isNew) {}

  private static final class UnpairedForm implements SortedSpool.Form<Unpaired> {
    private static final long OBJECTS = 160;

    @Override
    public long size(Unpaired item) {
      return OBJECTS + item.caseId().length() + item.plain().length();
    }

    @Override
    public void write(Unpaired item, SpoolWriter out) {
      out.text(item.plain());
      out.text(item.caseId());
      out.number(item.isNew() ? 1 : 0);
    }

    @Override
    public Unpaired read(SpoolReader in) {
      return new Unpaired(in.text(), in.text(), in.number() == 1);
    }
  }

  void isGone(String caseId) {
    add(caseId, false);
  }

  void isNew(String caseId) {
    add(caseId, true);
  }

  private void add(String caseId, boolean isNew) {
    String plain = CaseIdVariants.plain(caseId);
    ids.add(plain.getBytes(UTF_8), new Unpaired(plain, caseId, isNew));
  }

  /** The pairs, old and new, in the order of the old ids. */
  List<SimilarPair> pairs() {
    Map<String, SimilarPair> pairs = new TreeMap<>(CodePoints.ORDER);
    Unpaired gone = null;
    Unpaired added = null;
    for (Unpaired unpaired : ids) {
      if (gone != null && !gone.plain().equals(unpaired.plain())) {
        gone = null;
      }
      if (added != null && !added.plain().equals(unpaired.plain())) {
        added = null;
      }
      if (unpaired.isNew()) {
        added = added == null ? unpaired : added;
      } else {
        gone = gone == null ? unpaired : gone;
      }
      if (gone != null && added != null) {
        pairs.putIfAbsent(gone.caseId(), new SimilarPair(gone.caseId(), added.caseId()));
      }
    }
    return new ArrayList<>(pairs.values());
  }

  @Override
  public void close() {
    ids.close();
  }
}
