package org.complaintauditor.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.complaintauditor.bytes.ByteReader;
import org.complaintauditor.bytes.ByteWriter;
import org.complaintauditor.model.Detection;

/**
 * Last paragraphs that recur under messages that are otherwise different: footers, which say
 * nothing to this customer. A closing that staff choose to write stands under fewer messages.
 */
public final class Footers {
  /** A footer stands under at least so many messages, */
  private static final int LEAST_MESSAGES = 10;

  /** of at least so many different contents, */
  private static final int LEAST_CONTENTS = 5;

  /** and under at least this share of all messages. */
  private static final double LEAST_SHARE = 0.3;

  private final Map<Long, Closing> closings = new HashMap<>();
  private long messages;

  /** Counts a message of the provider. */
  public void add(MessageAnalysis message) {
    messages++;
    if (message.endsWithDetection()) {
      closings.computeIfAbsent(message.closingHash(), key -> new Closing()).add(message.restHash());
    }
  }

  /** Counts in what others have counted. */
  public void add(Footers others) {
    messages += others.messages;
    others.closings.forEach(
        (hash, closing) -> closings.computeIfAbsent(hash, key -> new Closing()).add(closing));
  }

  /** Forgets what cannot be a footer: no more messages will be counted. */
  public void settle() {
    closings.keySet().removeIf(hash -> !isFooter(hash));
  }

  /** What the message says to this customer: all but what stands in a footer. */
  public List<Detection> without(MessageAnalysis message) {
    return message.endsWithDetection() && isFooter(message.closingHash())
        ? message.withoutClosing()
        : message.detections();
  }

  /** What the message may say to this customer, likewise. */
  public List<Detection> possible(MessageAnalysis message) {
    return message.endsWithDetection() && isFooter(message.closingHash())
        ? message.possible().stream().filter(one -> one.start() < message.closing()).toList()
        : message.possible();
  }

  private boolean isFooter(long hash) {
    Closing closing = closings.get(hash);
    return closing != null
        && closing.count >= LEAST_MESSAGES
        && closing.contents.size() >= LEAST_CONTENTS
        && closing.count >= LEAST_SHARE * messages;
  }

  /** Writes what was counted: the same messages give the same bytes, in whatever order. */
  public void write(ByteWriter to) {
    to.number(messages)
        .all(
            new TreeMap<>(closings).entrySet(),
            (out, one) ->
                out.signed(one.getKey())
                    .number(one.getValue().count)
                    .all(one.getValue().contents, ByteWriter::signed));
  }

  /** Reads what {@link #write} wrote. */
  public static Footers read(ByteReader from) {
    Footers footers = new Footers();
    footers.messages = from.number();
    from.all(
        in -> {
          Closing closing = new Closing();
          long hash = in.signed();
          closing.count = in.number();
          closing.contents.addAll(in.all(ByteReader::signed));
          return footers.closings.put(hash, closing) == null;
        });
    return footers;
  }

  private static final class Closing {
    /** The least ones: which are kept must not depend on their order. */
    private final NavigableSet<Long> contents = new TreeSet<>();

    private long count;

    void add(long content) {
      count++;
      keep(content);
    }

    private void keep(long content) {
      if (contents.add(content) && contents.size() > LEAST_CONTENTS) {
        contents.pollLast();
      }
    }

    void add(Closing other) {
      count += other.count;
      other.contents.forEach(this::keep);
    }
  }
}
