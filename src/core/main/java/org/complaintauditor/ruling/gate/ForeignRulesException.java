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
            "the rules are not run:%s\nA rule may say what docs/writing-a-pack.md lists. What says"
                + " more is a program, which can do all that you can. Mend it; or, if you would run"
                + " a program from whoever wrote it, say auditor rules trust and the folder of the"
                + " pack, or --trust-rules for one call.",
            Wording.join(
                "\n  ",
                Stream.concat(
                        Stream.of(Wording.NONE),
                        foreign.stream()
                            .map(
                                one ->
                                    Wording.of("%s\n    SHA-256 %s", one.wording(), one.sha256())))
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
