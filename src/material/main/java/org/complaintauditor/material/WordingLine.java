package org.complaintauditor.material;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What a message says, in JSON.
 *
 * @param say the English template
 * @param with its arguments in order; empty where there is none
 */
record WordingLine(String say, List<Argument> with) {

  /** One argument: exactly one of the three is there. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Argument(@Nullable String text, @Nullable Long number, @Nullable WordingLine wording) {
    static Argument of(Object argument) {
      if (argument instanceof Wording below) {
        return new Argument(null, null, WordingLine.of(below));
      }
      return argument instanceof Long number
          ? new Argument(null, number, null)
          : new Argument(argument.toString(), null, null);
    }

    Object read() {
      if (wording != null) {
        return wording.read();
      }
      return number != null ? number : Objects.requireNonNullElse(text, "");
    }
  }

  WordingLine(@Nullable String say, @Nullable List<Argument> with) {
    this.say = Objects.requireNonNullElse(say, "");
    this.with = with == null ? List.of() : List.copyOf(with);
  }

  static WordingLine of(Wording wording) {
    return new WordingLine(
        wording.template(), wording.arguments().stream().map(Argument::of).toList());
  }

  Wording read() {
    List<Object> arguments = new ArrayList<>(with.size());
    with.forEach(one -> arguments.add(one.read()));
    return new Wording(say, arguments);
  }
}
