package org.complaintauditor.spark;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.expressions.SpecializedGetters;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.DateTimeUtils;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.CharType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.NullType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;
import org.apache.spark.sql.types.VarcharType;

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

  /** The text of a row's value of such a type; null is empty. */
  static String of(SpecializedGetters row, int at, DataType type) {
    if (row.isNullAt(at) || type instanceof NullType) {
      return "";
    }
    if (type instanceof StringType) { // What most columns are.
      return row.getUTF8String(at).toString();
    }
    if (type instanceof ArrayType list) {
      ArrayData values = row.getArray(at);
      return IntStream.range(0, values.numElements())
          .mapToObj(i -> of(values, i, list.elementType()))
          .collect(Collectors.joining(SEPARATOR));
    }
    if (type instanceof DateType) {
      return DateTimeUtils.daysToLocalDate(row.getInt(at)).toString();
    }
    if (type instanceof TimestampType) { // ISO-8601 with a Z.
      return DateTimeUtils.microsToInstant(row.getLong(at)).toString();
    }
    if (type instanceof TimestampNTZType) {
      return LOCAL.format(DateTimeUtils.microsToLocalDateTime(row.getLong(at)));
    }
    Object value = row.get(at, type);
    if (value instanceof Decimal number) {
      return number.toJavaBigDecimal().toPlainString();
    }
    if (value instanceof Double || value instanceof Float) {
      return number(((Number) value).doubleValue(), value.toString());
    }
    return value.toString();
  }

  /** An id that became a floating point number has no fraction, and no exponent, for people. */
  private static String number(double value, String written) {
    return Double.isFinite(value)
        ? new BigDecimal(written).stripTrailingZeros().toPlainString()
        : written;
  }
}
