package org.complaintauditor.spark;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.CharType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.NullType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;
import org.apache.spark.sql.types.VarcharType;
import org.jspecify.annotations.Nullable;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** The text of a typed value, as a cell of a canonical export has it. */
final class CellText {
  private static final String SEPARATOR = "|";

  /** Seconds are always there; of their fraction only what is. */
  private static final DateTimeFormatter LOCAL =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendLiteral('T')
          .appendPattern("HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .toFormatter(java.util.Locale.ROOT);

  private CellText() {}

  /** Whether values of the type have a text. */
  static boolean has(DataType type) {
    return type instanceof StringType
        || type instanceof VarcharType
        || type instanceof CharType
        || type instanceof NumericType
        || type instanceof BooleanType
        || type instanceof DateType
        || type instanceof TimestampType
        || type instanceof TimestampNTZType
        || type instanceof NullType
        || (type instanceof ArrayType list && has(list.elementType()));
  }

  /** The text of a value of such a type; null is empty. */
  static String of(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof LocalDateTime local) {
      return LOCAL.format(local);
    }
    if (value instanceof LocalDate date) {
      return date.toString();
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof Double || value instanceof Float) {
      return number(((Number) value).doubleValue(), value.toString());
    }
    if (value instanceof Seq<?> list) {
      return String.join(
          SEPARATOR, CollectionConverters.asJava(list).stream().map(CellText::of).toList());
    }
    if (value instanceof List<?> list) {
      return String.join(SEPARATOR, list.stream().map(CellText::of).toList());
    }
    return value.toString(); // Of an Instant that is ISO-8601 with a Z.
  }

  /** An id that became a floating point number has no fraction, and no exponent, for people. */
  private static String number(double value, String written) {
    return Double.isFinite(value)
        ? new BigDecimal(written).stripTrailingZeros().toPlainString()
        : written;
  }
}
