package org.complaintauditor.dossier.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.complaintauditor.dossier.SmallDossier;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Our check of a structure finds fault with the same documents as one that knows JSON Schema. */
final class StructureCheckTest {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final List<String> OTHERS =
      List.of("null", "true", "-1", "3", "2.5", "\"\"", "\"x\"", "[]", "[null]", "{}", "{\"x\":1}");

  @TempDir private Path root;

  @ParameterizedTest
  @EnumSource
  void everyPlaceIsTriedWithOtherValues(DossierDocument document) throws IOException {
    SmallDossier.write(root);
    String text = Files.readString(root.resolve(document.file()));
    Schema other =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(document.schema().toString(), InputFormat.JSON);
    JsonNode whole = MAPPER.readTree(text);
    assertThat(faults(document, whole)).isEmpty();
    assertThat(other.validate(text, InputFormat.JSON)).isEmpty();
    List<Consumer<JsonNode>> changes = new ArrayList<>();
    collect(whole, "", changes);
    int refused = 0;

    for (Consumer<JsonNode> change : changes) {
      JsonNode changed = whole.deepCopy();
      change.accept(changed);
      boolean accepts = other.validate(changed.toString(), InputFormat.JSON).isEmpty();
      assertThat(faults(document, changed).isEmpty()).as("%s", changed).isEqualTo(accepts);
      refused += accepts ? 0 : 1;
    }
    assertThat(refused).isGreaterThan(50);
  }

  private static List<?> faults(DossierDocument document, JsonNode value) {
    Deviations found = new Deviations();
    new StructureCheck(document.file(), found).check(document.schema(), value);
    return found.lines();
  }

  /** Every key left out, and every value replaced by others. */
  private static void collect(JsonNode node, String at, List<Consumer<JsonNode>> changes) {
    if (node.isObject()) {
      node.fieldNames()
          .forEachRemaining(
              name -> {
                changes.add(whole -> ((ObjectNode) whole.at(at)).remove(name));
                for (String value : OTHERS) {
                  changes.add(whole -> ((ObjectNode) whole.at(at)).set(name, value(value)));
                }
                collect(node.get(name), at + "/" + name, changes);
              });
    } else if (node.isArray() && !node.isEmpty()) {
      for (String value : OTHERS) {
        changes.add(whole -> ((ArrayNode) whole.at(at)).set(0, value(value)));
      }
      collect(node.get(0), at + "/0", changes);
    }
  }

  private static JsonNode value(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
