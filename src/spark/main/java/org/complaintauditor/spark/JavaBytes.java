package org.complaintauditor.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.io.UncheckedIOException;

/**
 * What small results of tasks are on their way to the driver: Spark may be told to serialise results
 * with Kryo, whose version there knows no records.
 */
final class JavaBytes {

  private JavaBytes() {}

  /** The value as bytes. */
  static byte[] of(Serializable value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Memory: nothing can fail.
    }
    return bytes.toByteArray();
  }

  /** The value of which a task of this run made these bytes. */
  static <T extends Serializable> T read(byte[] bytes, Class<T> type) {
    try (ObjectInputStream in = new OfJob(bytes)) {
      return type.cast(in.readObject());
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Finds classes where those of the job are, be they in Spark's loader or not. */
  private static final class OfJob extends ObjectInputStream {
    OfJob(byte[] bytes) throws IOException {
      super(new ByteArrayInputStream(bytes));
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass described)
        throws IOException, ClassNotFoundException {
      try {
        return Class.forName(described.getName(), false, JavaBytes.class.getClassLoader());
      } catch (ClassNotFoundException e) {
        return super.resolveClass(described);
      }
    }
  }
}
