package org.complaintauditor.material;

import java.util.Objects;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.Opinion;
import org.jspecify.annotations.Nullable;

/** What was found in a text, in JSON; what is empty is left out. */
record DetectionLine(
    Label label,
    @Nullable String entry,
    @Nullable String language,
    @Nullable String quote,
    int start,
    @Nullable String value,
    @Nullable Opinion opinion) {

  static DetectionLine of(Detection found) {
    return new DetectionLine(
        found.label(),
        EmptyAsNull.ifEmpty(found.entry()),
        EmptyAsNull.ifEmpty(found.language()),
        EmptyAsNull.ifEmpty(found.quote()),
        found.start(),
        EmptyAsNull.ifEmpty(found.value()),
        found.opinion() == Opinion.NONE ? null : found.opinion());
  }

  Detection read() {
    return new Detection(
        Objects.requireNonNull(label),
        EmptyAsNull.orEmpty(entry),
        EmptyAsNull.orEmpty(language),
        EmptyAsNull.orEmpty(quote),
        start,
        EmptyAsNull.orEmpty(value),
        opinion == null ? Opinion.NONE : opinion);
  }
}
