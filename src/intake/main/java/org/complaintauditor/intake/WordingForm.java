package org.complaintauditor.intake;

import java.util.ArrayList;
import java.util.List;
import org.complaintauditor.model.Wording;
import org.complaintauditor.spool.SpoolReader;
import org.complaintauditor.spool.SpoolWriter;

/** How what a message says stands in a file of this run. */
final class WordingForm {
  private static final int TEXT = 0;
  private static final int NUMBER = 1;
  private static final int WORDING = 2;

  /** In memory, of an argument beside its text. */
  private static final int FIXED_SIZE = 40;

  private WordingForm() {}

  /** About how many bytes it takes in memory; templates are of the program and take none. */
  static long size(Wording wording) {
    long size = 0;
    for (Object argument : wording.arguments()) {
      size += FIXED_SIZE;
      size += argument instanceof Wording below ? size(below) : (long) argument.toString().length();
    }
    return size;
  }

  static void write(Wording wording, SpoolWriter out) {
    out.text(wording.template());
    out.number(wording.arguments().size());
    for (Object argument : wording.arguments()) {
      if (argument instanceof Wording below) {
        out.number(WORDING);
        write(below, out);
      } else if (argument instanceof Long number) {
        out.number(NUMBER);
        out.signed(number);
      } else {
        out.number(TEXT);
        out.text(argument.toString());
      }
    }
  }

  static Wording read(SpoolReader in) {
    String template = in.text();
    int size = in.smallNumber();
    List<Object> arguments = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      int kind = in.smallNumber();
      arguments.add(kind == WORDING ? read(in) : kind == NUMBER ? (Object) in.signed() : in.text());
    }
    return new Wording(template, arguments);
  }
}
