package org.complaintauditor.report;

import org.complaintauditor.figures.AlternativeReading;
import org.complaintauditor.model.Limit;
import org.complaintauditor.model.Parameter;

/** The option that tries another number, written so that it can be pasted behind a command. */
public final class SetOption {

  private SetOption() {}

  /** The option that gives a limit of a commitment its length. */
  public static String of(String commitment, Limit limit) {
    return of(commitment, limit.name(), limit.span().toString());
  }

  /** The option that gives a parameter of a commitment its value. */
  public static String of(String commitment, Parameter parameter) {
    return of(commitment, parameter.name(), Integer.toString(parameter.value()));
  }

  /** The option under which another reading was judged. */
  public static String of(AlternativeReading reading) {
    return of(reading.commitment(), reading.parameter(), Integer.toString(reading.value()));
  }

  private static String of(String commitment, String name, String value) {
    return "--set " + commitment + "." + name + "=" + value;
  }
}
