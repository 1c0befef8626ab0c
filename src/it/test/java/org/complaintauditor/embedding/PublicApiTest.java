package org.complaintauditor.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complaintauditor.bytes.EventRowCodec;
import org.complaintauditor.bytes.MalformedBytesException;
import org.complaintauditor.bytes.ProblemCodec;
import org.complaintauditor.figures.Figures;
import org.complaintauditor.figures.FiguresOptions;
import org.complaintauditor.figures.Totals;
import org.complaintauditor.identity.CaseIdentity;
import org.complaintauditor.identity.FindingIdentity;
import org.complaintauditor.identity.RowDigest;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.judgement.CaseAuditor;
import org.complaintauditor.judgement.CaseFailedException;
import org.complaintauditor.judgement.CompiledPack;
import org.complaintauditor.judgement.ExportFacts;
import org.complaintauditor.judgement.JudgingContext;
import org.complaintauditor.judgement.JudgingOptions;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.obligation.FindingCodec;
import org.complaintauditor.proof.Proof;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What others may call of the library. A change here breaks somebody's program or promises
 * something new: whoever means it renews the file from the failure's message, and says so in the
 * changelog.
 */
final class PublicApiTest {
  private static final Path APPROVED = Path.of("src/it/test/resources/public-api.txt");
  private static final List<Class<?>> API =
      List.of(
          CompiledPack.class,
          JudgingOptions.class,
          ExportFacts.class,
          JudgingContext.class,
          CaseAuditor.class,
          CaseFailedException.class,
          AuditedCase.class,
          Finding.class,
          Proof.class,
          FindingIdentity.class,
          CaseIdentity.class,
          RowDigest.class,
          Figures.class,
          FiguresOptions.class,
          Totals.class,
          EventRowCodec.class,
          FindingCodec.class,
          ProblemCodec.class,
          MalformedBytesException.class);

  @Test
  @DisplayName("the public API is the one that was approved")
  void approved() throws IOException {
    assertThat(String.join("\n", signatures()) + "\n").isEqualTo(Files.readString(APPROVED));
  }

  private static List<String> signatures() {
    List<String> all = new ArrayList<>();
    for (Class<?> type : API) {
      Stream.concat(
              Stream.of(type.getDeclaredConstructors()).map(PublicApiTest::signature),
              Stream.of(type.getDeclaredMethods()).map(PublicApiTest::signature))
          .filter(line -> !line.isEmpty())
          .map(line -> type.getSimpleName() + ": " + line)
          .sorted()
          .forEach(all::add);
    }
    return all;
  }

  private static String signature(Executable member) {
    boolean shown = Modifier.isPublic(member.getModifiers()) && !member.isSynthetic();
    String parameters =
        Arrays.stream(member.getGenericParameterTypes())
            .map(type -> type.getTypeName().replaceAll("[\\w.]+[.$]", ""))
            .collect(Collectors.joining(", "));
    if (!shown) {
      return "";
    }
    return member instanceof Method method
        ? "%s%s %s(%s)"
            .formatted(
                Modifier.isStatic(method.getModifiers()) ? "static " : "",
                method.getGenericReturnType().getTypeName().replaceAll("[\\w.]+[.$]", ""),
                method.getName(),
                parameters)
        : "new(" + parameters + ")";
  }
}
