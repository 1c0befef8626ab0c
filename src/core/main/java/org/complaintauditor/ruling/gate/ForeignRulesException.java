package org.complaintauditor.ruling.gate;

import java.util.List;
import java.util.stream.Stream;
import org.complaintauditor.model.Worded;
import org.complaintauditor.model.Wording;

/** Rule files that may be any program, and of which nobody has said that they may run. */
public final class ForeignRulesException extends RuntimeException implements Worded {

  private static final long serialVersionUID = 1L;

  private final transient Wording wording;

  ForeignRulesException(List<ForeignRule> foreign) {
    this(
        Wording.of(
            "core.rules-are-not-run",
            Wording.join(
                "\n  ",
                Stream.concat(
                        Stream.of(Wording.NONE),
                        foreign.stream()
                            .map(
                                one ->
                                    Wording.of("core.with-sha-256", one.wording(), one.sha256())))
                    .toList())));
  }

  private ForeignRulesException(Wording wording) {
    super(wording.english());
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
