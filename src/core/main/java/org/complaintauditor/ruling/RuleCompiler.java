package org.complaintauditor.ruling;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complaintauditor.model.RuleFile;
import org.complaintauditor.model.Wording;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Compiles rule files to byte code. */
final class RuleCompiler {

  /** The line in which a file names its package. */
  static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)");

  private RuleCompiler() {}

  /**
   * Compiles the files together.
   *
   * @param hash names this content: two builds with one name could get each other's rules
   * @throws RuleCompilationException if a file is wrong, or the compiler warns
   */
  static synchronized CompiledRules compile(List<RuleFile> files, String hash) {
    KieServices services = KieServices.get();
    ReleaseId release = release(services, hash);
    KieBuilder builder;
    try {
      builder = build(services, release, files);
    } catch (RuntimeException
        | StackOverflowError e) { // Of some mistakes the rule compiler makes no message.
      throw new RuleCompilationException(
          List.of(
              new RuleErrorLocator(files, RuleCompiler::complaints)
                  .placeOfFailure(
                      failure(e),
                      Wording.of(
                          "core.compiler-failed-a-consequence-does",
                          e.getClass().getSimpleName()))));
    }
    List<Message> messages = messages(builder);
    if (!messages.isEmpty()) {
      throw new RuleCompilationException(
          new RuleErrorLocator(files, RuleCompiler::complaints).placesOf(messages));
    }
    InternalKieModule module = (InternalKieModule) builder.getKieModule();
    Map<String, byte[]> classes = new HashMap<>();
    List<String> models = new ArrayList<>();
    for (String name : module.getFileNames()) {
      if (name.endsWith(".class")) {
        classes.put(name, module.getBytes(name));
      } else if (name.endsWith("/drools-model")) {
        for (String line :
            new String(module.getBytes(name), StandardCharsets.UTF_8).lines().toList()) {
          if (!line.isBlank() && line.indexOf(':') < 0) { // The first line names a version.
            models.add(line.strip());
          }
        }
      }
    }
    services.getRepository().removeKieModule(release);
    return new CompiledRules(classes, models);
  }

  private static ReleaseId release(KieServices services, String name) {
    return services.newReleaseId("org.complaintauditor.rules", "pack", name);
  }

  private static KieBuilder build(KieServices services, ReleaseId release, List<RuleFile> files) {
    KieFileSystem fileSystem = services.newKieFileSystem();
    fileSystem.generateAndWritePomXML(release);
    for (RuleFile file : files) {
      fileSystem.write("src/main/resources/" + folder(file) + file.name(), file.text());
    }
    return services.newKieBuilder(fileSystem).buildAll(ExecutableModelProject.class);
  }

  private static List<Message> messages(KieBuilder builder) {
    return builder.getResults().getMessages(Message.Level.ERROR, Message.Level.WARNING);
  }

  /** What the compiler says of a file alone; that it failed, if it does. */
  private static List<String> complaints(RuleFile file) {
    KieServices services = KieServices.get();
    ReleaseId release = release(services, "alone-" + RuleStore.hash(List.of(file)));
    try {
      return messages(build(services, release, List.of(file))).stream()
          .map(Message::getText)
          .toList();
    } catch (RuntimeException | StackOverflowError e) {
      return List.of(failure(e));
    } finally {
      services.getRepository().removeKieModule(release);
    }
  }

  /** What stands for the message that the compiler does not give. */
  private static String failure(Throwable failed) {
    return failed.getClass().getName();
  }

  private static String folder(RuleFile file) {
    Matcher matcher = PACKAGE.matcher(file.text());
    return matcher.find() ? matcher.group(1).replace('.', '/') + "/" : "";
  }
}
