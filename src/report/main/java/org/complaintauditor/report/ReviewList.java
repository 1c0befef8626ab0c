package org.complaintauditor.report;

import java.io.Closeable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.spool.SortedSpool;
import org.complaintauditor.spool.SpoolReader;
import org.complaintauditor.spool.SpoolWriter;

/**
 * The verdicts of a run that are to be reviewed, the most decisive first: one list for all reports.
 * What memory does not hold goes to a file.
 */
public final class ReviewList implements Iterable<ReviewItem>, Closeable {
  private static final long MEMORY = 1L << 23;

  /** In memory, of an item beside its texts. */
  private static final int FIXED_SIZE = 240;

  private static final Verdict[] VERDICTS = Verdict.values();

  private final ReviewOrder order;
  private final SortedSpool<ReviewItem> sorted;

  /** None yet, of cases judged by this pack. */
  public ReviewList(Pack pack) {
    order = new ReviewOrder(pack);
    sorted = new SortedSpool<>(MEMORY, new ItemForm(pack.words().labels()));
  }

  /** Adds an item; those of one verdict in their order. */
  public void add(ReviewItem item) {
    sorted.add(order.key(item), item);
  }

  /** How many items there are: of a verdict that several texts decide one for each. */
  public long size() {
    return sorted.size();
  }

  @Override
  public Iterator<ReviewItem> iterator() {
    return sorted.iterator();
  }

  /** The first so many items. */
  public List<ReviewItem> first(int atMost) {
    List<ReviewItem> first = new ArrayList<>();
    for (ReviewItem item : this) {
      if (first.size() == atMost) {
        break;
      }
      first.add(item);
    }
    return first;
  }

  @Override
  public void close() {
    sorted.close();
  }

  /** How an item stands in a file of this run. */
  private static final class ItemForm implements SortedSpool.Form<ReviewItem> {
    private final List<Label> labels;

    ItemForm(List<Label> labels) {
      this.labels = labels;
    }

    @Override
    public long size(ReviewItem item) {
      return FIXED_SIZE + (long) item.text().map(text -> text.quote().length()).orElse(0);
    }

    @Override
    @SuppressWarnings("EnumOrdinal") // Of this run: the file ends with it.
    public void write(ReviewItem item, SpoolWriter out) {
      out.number(item.rank());
      out.text(item.caseId());
      out.text(item.commitment());
      out.number(item.verdict().ordinal());
      out.number(item.wouldBe().size());
      item.wouldBe().forEach(verdict -> out.number(verdict.ordinal()));
      out.number(item.text().isPresent() ? 1 : 0);
      item.text().ifPresent(text -> write(text, out));
    }

    @SuppressWarnings("EnumOrdinal")
    private static void write(ReviewItem.Text text, SpoolWriter out) {
      out.text(text.event());
      out.signed(text.date().toEpochDay());
      out.number(text.label().ordinal());
      out.text(text.quote());
      out.text(text.entry());
      out.text(text.language());
      out.number(text.counted() ? 1 : 0);
    }

    @Override
    public ReviewItem read(SpoolReader in) {
      return new ReviewItem(
          (byte) in.smallNumber(),
          in.text(),
          in.text(),
          VERDICTS[in.smallNumber()],
          verdicts(in),
          in.smallNumber() == 0 ? Optional.empty() : Optional.of(text(in)));
    }

    private static List<Verdict> verdicts(SpoolReader in) {
      List<Verdict> verdicts = new ArrayList<>();
      for (int rest = in.smallNumber(); rest > 0; rest--) {
        verdicts.add(VERDICTS[in.smallNumber()]);
      }
      return verdicts;
    }

    private ReviewItem.Text text(SpoolReader in) {
      return new ReviewItem.Text(
          in.text(),
          LocalDate.ofEpochDay(in.signed()),
          labels.get(in.smallNumber()),
          in.text(),
          in.text(),
          in.text(),
          in.smallNumber() == 1);
    }
  }
}
