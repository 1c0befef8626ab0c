package org.complaintauditor.intake.profile;

import java.util.List;

/** What a profile asks of a record (docs/profiles.md, "Conditions"). */
sealed interface Condition {

  /** Asks nothing. */
  Condition ALWAYS = new All(List.of());

  /** Whether it holds for the record. */
  Truth of(Scope scope);

  /** All hold. */
  record All(List<Condition> conditions) implements Condition {
    @Override
    public Truth of(Scope scope) {
      Truth truth = Truth.YES;
      for (Condition condition : conditions) {
        truth = truth.and(condition.of(scope));
        if (truth == Truth.NO) {
          return truth;
        }
      }
      return truth;
    }
  }

  /** One holds. */
  record Any(List<Condition> conditions) implements Condition {
    @Override
    public Truth of(Scope scope) {
      Truth truth = Truth.NO;
      for (Condition condition : conditions) {
        truth = truth.or(condition.of(scope));
      }
      return truth;
    }
  }

  /** The other does not hold. */
  record Not(Condition other) implements Condition {
    @Override
    public Truth of(Scope scope) {
      return other.of(scope).not();
    }
  }

  /** One of the texts is one of these. */
  record Is(Value value, List<TextPattern> patterns) implements Condition {
    @Override
    public Truth of(Scope scope) {
      return value.in(scope).unknownActor() ? Truth.UNKNOWN : Truth.of(fits(scope));
    }

    boolean fits(Scope scope) {
      for (String text : value.all(scope)) {
        for (TextPattern pattern : patterns) {
          if (pattern.fits(text)) {
            return true;
          }
        }
      }
      return false;
    }
  }

  /** There is no text. */
  record Empty(Value value) implements Condition {
    @Override
    public Truth of(Scope scope) {
      return Truth.of(value.in(scope).isEmpty());
    }
  }

  /** One of the texts is the text of the other value, which has one. */
  record Same(Value value, Value other) implements Condition {
    @Override
    public Truth of(Scope scope) {
      String text = other.in(scope).text();
      return Truth.of(
          !text.isEmpty()
              && (text.equals(value.in(scope).text()) || value.all(scope).contains(text)));
    }
  }

  /** The text of the other value, which has one, stands in one of the texts, as a whole. */
  record Holds(Value value, Value other) implements Condition {
    private static final String WITHIN_A_NAME = "-_+";

    @Override
    public Truth of(Scope scope) {
      String part = TextPattern.fold(other.in(scope).text().strip());
      return Truth.of(
          !part.isEmpty()
              && value.all(scope).stream().anyMatch(text -> holds(TextPattern.fold(text), part)));
    }

    private static boolean holds(String text, String part) {
      for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
        int end = at + part.length();
        boolean dot = end < text.length() && text.charAt(end) == '.';
        if (!isName(text, at - 1, true) && !isName(text, dot ? end + 1 : end, false)) {
          return true;
        }
      }
      return false;
    }

    private static boolean isName(String text, int place, boolean before) {
      if (place < 0 || place >= text.length()) {
        return false;
      }
      char c = text.charAt(place);
      return Character.isLetterOrDigit(c) || WITHIN_A_NAME.indexOf(c) >= 0 || (before && c == '.');
    }
  }

  /** A source has a record with this key. */
  record In(Value key, String source) implements Condition {
    @Override
    public Truth of(Scope scope) {
      return Truth.of(scope.lookups().find(source, key.in(scope).text()).isPresent());
    }
  }

  /** It holds for the record before this one of the case. */
  record Before(Is is) implements Condition {
    @Override
    public Truth of(Scope scope) {
      Entry previous = scope.entry().previous();
      return Truth.of(previous != null && is.fits(scope.of(previous)));
    }
  }

  /** The record is its case's first in this source. */
  record First(boolean wanted) implements Condition {
    @Override
    public Truth of(Scope scope) {
      return Truth.of(scope.entry().isFirstOfCase() == wanted);
    }
  }
}
