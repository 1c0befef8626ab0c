package org.complaintauditor.ruling;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complaintauditor.model.RuleFile;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Compiles rule files to byte code. */
final class RuleCompiler {

  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)");
  private static final Pattern WORD = Pattern.compile("\\w{3,}");
  private static final Set<String> MESSAGE_WORDS =
      Set.of(
          "The",
          "the",
          "method",
          "undefined",
          "for",
          "type",
          "cannot",
          "resolved",
          "field",
          "not",
          "Unable",
          "parse",
          "left",
          "part",
          "expression",
          "right",
          "applicable",
          "arguments",
          "Syntax",
          "error",
          "token",
          "insert",
          "rule",
          "when",
          "then",
          "end",
          "variable",
          "from",
          "Java",
          "source",
          "String");

  private RuleCompiler() {}

  /**
   * Compiles the files together.
   *
   * @param hash names this content: two builds with one name could get each other's rules
   * @throws RulesDoNotCompile if a file is wrong, or the compiler warns
   */
  static synchronized CompiledRules compile(List<RuleFile> files, String hash) {
    KieServices services = KieServices.get();
    ReleaseId release = services.newReleaseId("org.complaintauditor.rules", "pack", hash);
    KieFileSystem fileSystem = services.newKieFileSystem();
    fileSystem.generateAndWritePomXML(release);
    for (RuleFile file : files) {
      fileSystem.write("src/main/resources/" + folder(file) + file.name(), file.text());
    }
    KieBuilder builder = build(services.newKieBuilder(fileSystem));
    List<Message> messages =
        builder.getResults().getMessages(Message.Level.ERROR, Message.Level.WARNING);
    if (!messages.isEmpty()) {
      throw new RulesDoNotCompile(problems(messages, files));
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

  /** Of some mistakes the rule compiler makes no message: it fails, without naming the place. */
  private static KieBuilder build(KieBuilder builder) {
    try {
      return builder.buildAll(ExecutableModelProject.class);
    } catch (RuntimeException e) {
      throw new RulesDoNotCompile(
          List.of(
              new RuleProblem(
                  "rules",
                  0,
                  "the compiler failed (%s). Maybe a consequence does more than insert?"
                      .formatted(e.getClass().getSimpleName()))));
    }
  }

  private static String folder(RuleFile file) {
    Matcher matcher = PACKAGE.matcher(file.text());
    return matcher.find() ? matcher.group(1).replace('.', '/') + "/" : "";
  }

  /**
   * The compiler's messages with the place that an author of rules knows. For conditions it gives
   * no line, for consequences that of a generated class; the word that it complains of is then
   * looked for in the rule files.
   */
  private static List<RuleProblem> problems(List<Message> messages, List<RuleFile> files) {
    Set<RuleProblem> problems = new LinkedHashSet<>();
    for (Message message : messages) {
      String text = message.getText().lines().findFirst().orElse("").strip();
      if (text.startsWith("Java source of") || text.equals("Parser returned a null Package")) {
        continue;
      }
      String path = message.getPath() == null ? "" : message.getPath();
      List<RuleFile> candidates =
          files.stream().filter(file -> path.endsWith("/" + file.name())).toList();
      if (!candidates.isEmpty() && message.getLine() > 0) {
        problems.add(new RuleProblem(candidates.get(0).name(), message.getLine(), text));
      } else {
        problems.add(locate(text, candidates.isEmpty() ? files : candidates));
      }
    }
    return List.copyOf(problems);
  }

  private static RuleProblem locate(String text, List<RuleFile> candidates) {
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      String word = words.group();
      if (MESSAGE_WORDS.contains(word)) {
        continue;
      }
      Pattern whole = Pattern.compile("\\b" + Pattern.quote(word) + "\\b");
      for (RuleFile file : candidates) {
        List<String> lines = file.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
          String line = lines.get(i);
          if (!line.startsWith("//")
              && !line.startsWith("import")
              && !line.startsWith("rule")
              && whole.matcher(line).find()) {
            return new RuleProblem(file.name(), i + 1, text);
          }
        }
      }
    }
    return new RuleProblem(candidates.size() == 1 ? candidates.get(0).name() : "rules", 0, text);
  }
}
