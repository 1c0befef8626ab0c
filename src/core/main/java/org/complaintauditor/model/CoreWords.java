package org.complaintauditor.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The words of a list that every pack has, in order, while its class makes them. */
final class CoreWords<W extends Word> {

  private final List<W> words = new ArrayList<>();
  private final List<Word> all = Collections.unmodifiableList(words);

  W add(Function<Word.Entry, W> maker, String name) {
    W word = maker.apply(new Word.Entry(name, name, words.size(), "", Optional.empty(), all));
    words.add(word);
    return word;
  }

  List<W> words() {
    return Collections.unmodifiableList(words);
  }
}
