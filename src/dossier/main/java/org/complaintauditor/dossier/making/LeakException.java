package org.complaintauditor.dossier.making;

import java.util.List;
import org.complaintauditor.dossier.leak.Leak;
import org.complaintauditor.model.Worded;
import org.complaintauditor.model.Wording;

/**
 * Something that identifies a case or somebody was left in what was to be sealed: a defect of the
 * redaction, so nothing goes out. The message says where and what kind, never the value.
 */
public final class LeakException extends RuntimeException implements Worded {
  private static final long serialVersionUID = 1L;

  private final transient Wording wording;

  /** A refusal because of what was found. */
  public LeakException(List<Leak> leaks) {
    this(wording(leaks));
  }

  private LeakException(Wording wording) {
    super(wording.english());
    this.wording = wording;
  }

  private static Wording wording(List<Leak> leaks) {
    List<Wording> lines =
        leaks.stream()
            .map(leak -> Wording.of("core.colon", leak.place(), leak.kind().name()))
            .toList();
    return Wording.of("dossier.nothing-was-written", Wording.join("\n  ", lines));
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
