package org.complaintauditor.detection.sample;

import java.util.function.Consumer;
import java.util.function.Predicate;

/** Messages that can be gone through several times, always in the same order. */
public interface MessageSource {

  /**
   * Goes through the messages in which things are looked for: those with a text in a language that
   * is understood.
   *
   * @param ofCase messages of other cases may be left out
   */
  void each(Predicate<String> ofCase, Consumer<ReadMessage> taker);
}
