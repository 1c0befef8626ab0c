package org.complaintauditor.ruling;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.complaintauditor.model.Wording;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/**
 * Rules as byte code: the classes of their executable model. They can be kept in a file and made
 * into a rule base again without a compiler.
 */
final class CompiledRules {

  private static final String MODELS = "models";

  private final Map<String, byte[]> classes;
  private final List<String> modelNames;

  CompiledRules(Map<String, byte[]> classes, List<String> modelNames) {
    this.classes = Map.copyOf(classes);
    this.modelNames = List.copyOf(modelNames);
  }

  /** The rule base of these rules. */
  KieBase toKieBase() {
    ClassLoader loader = new BytesLoader(classes);
    try {
      List<Model> models = new ArrayList<>();
      for (String name : modelNames) {
        models.add((Model) loader.loadClass(name).getDeclaredConstructor().newInstance());
      }
      return KieBaseBuilder.createKieBaseFromModel(models);
    } catch (ReflectiveOperationException e) {
      throw new RulingDefectException(Wording.of("core.compiled-rules-cannot-be-loaded"), e);
    }
  }

  /** The rules in one file; the same rules give the same bytes. */
  byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      write(zip, MODELS, String.join("\n", modelNames).getBytes(StandardCharsets.UTF_8));
      for (Map.Entry<String, byte[]> entry : new TreeMap<>(classes).entrySet()) {
        write(zip, entry.getKey(), entry.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Reads what {@link #toBytes} wrote. */
  static CompiledRules fromBytes(byte[] bytes) throws IOException {
    Map<String, byte[]> classes = new HashMap<>();
    List<String> models = List.of();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] content = zip.readAllBytes();
        if (entry.getName().equals(MODELS)) {
          models = new String(content, StandardCharsets.UTF_8).lines().toList();
        } else {
          classes.put(entry.getName(), content);
        }
      }
    }
    if (models.isEmpty()) {
      throw new IOException("no compiled rules in the file");
    }
    return new CompiledRules(classes, models);
  }

  private static void write(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(0);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  /**
   * Loads classes from memory. Those are nowhere else: to look for each of them in every library
   * first, as loaders do, takes most of the time that it takes to make a rule base.
   */
  private static final class BytesLoader extends ClassLoader {

    private final Map<String, byte[]> classes;

    BytesLoader(Map<String, byte[]> classes) {
      super(CompiledRules.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      byte[] bytes = classes.get(name.replace('.', '/') + ".class");
      if (bytes == null) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> known = findLoadedClass(name);
        return known == null ? defineClass(name, bytes, 0, bytes.length) : known;
      }
    }
  }
}
