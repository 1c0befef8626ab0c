package org.complaintauditor.intake.profile.draft;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a person has said of an export.
 *
 * @param byQuestion the answers by the ids of their questions
 */
record Answers(Map<String, String> byQuestion) {
  static final Answers NONE = new Answers(Map.of());

  Answers {
    byQuestion = Collections.unmodifiableMap(new LinkedHashMap<>(byQuestion));
  }

  /** The answer to a question; empty if there is none. */
  Optional<String> to(String id) {
    return Optional.ofNullable(byQuestion.get(id));
  }

  Answers with(String id, String answer) {
    Map<String, String> more = new LinkedHashMap<>(byQuestion);
    more.put(id, answer);
    return new Answers(more);
  }
}
