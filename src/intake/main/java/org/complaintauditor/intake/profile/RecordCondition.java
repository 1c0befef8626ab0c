package org.complaintauditor.intake.profile;

import java.util.List;

/** What a profile asks of a record (docs/profiles.md, "Conditions"). */
public sealed interface RecordCondition {

  /** Asks nothing. */
  RecordCondition ALWAYS = new All(List.of());

  /** Whether it holds for the record. */
  TruthValue of(RecordScope scope);

  /** All hold. */
  record All(List<RecordCondition> conditions) implements RecordCondition {
    @Override
    public TruthValue of(RecordScope scope) {
      TruthValue truth = TruthValue.YES;
      for (RecordCondition condition : conditions) {
        truth = truth.and(condition.of(scope));
        if (truth == TruthValue.NO) {
          return truth;
        }
      }
      return truth;
    }
  }

  /** One holds. */
  record Any(List<RecordCondition> conditions) implements RecordCondition {
    @Override
    public TruthValue of(RecordScope scope) {
      TruthValue truth = TruthValue.NO;
      for (RecordCondition condition : conditions) {
        truth = truth.or(condition.of(scope));
      }
      return truth;
    }
  }

  /** The other does not hold. */
  record Not(RecordCondition other) implements RecordCondition {
    @Override
    public TruthValue of(RecordScope scope) {
      return other.of(scope).not();
    }
  }

  /** One of the texts is one of these. */
  record Is(ValueExpression value, List<TextPattern> patterns) implements RecordCondition {
    @Override
    public TruthValue of(RecordScope scope) {
      return value.in(scope).unknownActor() ? TruthValue.UNKNOWN : TruthValue.of(fits(scope));
    }

    boolean fits(RecordScope scope) {
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
  record Empty(ValueExpression value) implements RecordCondition {
    @Override
    public TruthValue of(RecordScope scope) {
      return TruthValue.of(value.in(scope).isEmpty());
    }
  }

  /** One of the texts is the text of the other value, which has one. */
  record Same(ValueExpression value, ValueExpression other) implements RecordCondition {
    @Override
    public TruthValue of(RecordScope scope) {
      String text = other.in(scope).text();
      return TruthValue.of(
          !text.isEmpty()
              && (text.equals(value.in(scope).text()) || value.all(scope).contains(text)));
    }
  }

  /** The text of the other value, which has one, stands in one of the texts, as a whole. */
  record Holds(ValueExpression value, ValueExpression other) implements RecordCondition {
    private static final String WITHIN_A_NAME = "-_+";

    @Override
    public TruthValue of(RecordScope scope) {
      String part = TextPattern.fold(other.in(scope).text().strip());
      return TruthValue.of(
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
  record In(ValueExpression key, String source) implements RecordCondition {
    @Override
    public TruthValue of(RecordScope scope) {
      return TruthValue.of(scope.lookups().find(source, key.in(scope).text()).isPresent());
    }
  }

  /** It holds for the record before this one of the case. */
  record Before(Is is) implements RecordCondition {
    @Override
    public TruthValue of(RecordScope scope) {
      ExportRecord previous = scope.entry().previous();
      return TruthValue.of(previous != null && is.fits(scope.of(previous)));
    }
  }

  /** The record is its case's last in this source. */
  record Last(boolean wanted) implements RecordCondition {
    @Override
    public TruthValue of(RecordScope scope) {
      return TruthValue.of(scope.entry().isLastOfCase() == wanted);
    }
  }

  /** The record is its case's first in this source. */
  record First(boolean wanted) implements RecordCondition {
    @Override
    public TruthValue of(RecordScope scope) {
      return TruthValue.of(scope.entry().isFirstOfCase() == wanted);
    }
  }
}
