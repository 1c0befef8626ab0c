package org.complaintauditor.intake.profile.draft;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.intake.profile.words.ColumnMeaning;
import org.complaintauditor.intake.profile.words.ColumnMeaning.Fit;
import org.complaintauditor.intake.profile.words.DeskWords;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Vocabulary;

/** A column that says by which way a contact came or went. */
final class ChannelColumn {
  private static final double OFTEN = 0.5;

  private ChannelColumn() {}

  /** The column whose name and words fit best; empty if there is none. */
  static Optional<Column> among(List<Column> free, Vocabulary words) {
    return free.stream()
        .filter(Column::isOfWords)
        .filter(one -> one.fit(ColumnMeaning.CHANNEL) != Fit.NONE)
        .filter(one -> one.meant().is(ColumnMeaning.CHANNEL) || share(one, words) >= OFTEN)
        .min(
            Comparator.<Column, Boolean>comparing(one -> !one.isCalled(CanonicalColumn.CHANNEL))
                .thenComparing(one -> one.fit(ColumnMeaning.CHANNEL))
                .thenComparing(one -> -share(one, words)));
  }

  private static double share(Column column, Vocabulary words) {
    return (double) column.count(text -> channel(text, words).isPresent()) / column.filled();
  }

  static Optional<Channel> channel(String text, Vocabulary words) {
    for (Channel channel : words.channels()) {
      if (channel != Channel.NONE && channel.name().equalsIgnoreCase(text.replace(' ', '_'))) {
        return Optional.of(channel);
      }
    }
    return DeskWords.shipped().channel(text);
  }

  /** The channels that its words are translated to. */
  static Set<Channel> channels(Column column, Value translated, Vocabulary words) {
    Set<Channel> channels = new TreeSet<>();
    if (translated instanceof Value.Table table) {
      table.words().values().stream()
          .map(Value.Translation::meaning)
          .filter(word -> !word.isEmpty())
          .forEach(word -> channels.add(words.named(Channel.class, word)));
    } else {
      column.texts().keySet().forEach(text -> channel(text, words).ifPresent(channels::add));
    }
    return channels;
  }
}
