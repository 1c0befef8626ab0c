package org.complaintauditor.console.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.complaintauditor.console.OwnerOnly;
import org.complaintauditor.console.upload.UploadFolder;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.console.web.Secret;

/**
 * What was answered so far about an upload: codes by the ids of what is asked.
 *
 * @param all the answers; several codes where several can be given
 */
record MappingAnswers(Map<String, List<String>> all) {

  /** What the names of fields begin with that are answers. */
  static final String FIELD = "answer:";

  private static final String FILE = "answers.json";
  private static final int HASH = 16;
  private static final ObjectMapper JSON = new ObjectMapper();

  MappingAnswers {
    Map<String, List<String>> copy = new TreeMap<>();
    all.forEach((id, codes) -> copy.put(id, List.copyOf(codes)));
    all = copy;
  }

  /** What a form says; what is left open in it is no answer. */
  static MappingAnswers sent(RequestContext request) {
    Map<String, List<String>> answers = new TreeMap<>();
    request
        .http()
        .formParamMap()
        .forEach(
            (field, values) -> {
              List<String> codes =
                  values.stream().filter(code -> !code.isBlank()).distinct().toList();
              if (field.startsWith(FIELD) && !codes.isEmpty()) {
                answers.put(field.substring(FIELD.length()), codes);
              }
            });
    return new MappingAnswers(answers);
  }

  /** What was kept for an upload. */
  static MappingAnswers of(UploadFolder upload) throws IOException {
    Path file = file(upload);
    return Files.exists(file) ? read(Files.readString(file)) : new MappingAnswers(Map.of());
  }

  /** The file from which commands read the answers that are kept for an upload. */
  static Path file(UploadFolder upload) {
    return upload.path().resolve(FILE);
  }

  private static MappingAnswers read(String json) throws JsonProcessingException {
    Map<String, List<String>> answers = new TreeMap<>();
    JSON.readTree(json)
        .properties()
        .forEach(
            one -> {
              List<String> codes = new ArrayList<>();
              JsonNode value = one.getValue();
              if (value.isArray()) {
                value.forEach(code -> codes.add(code.asText()));
              } else {
                codes.add(value.asText());
              }
              answers.put(one.getKey(), codes);
            });
    return new MappingAnswers(answers);
  }

  /** Keeps them for an upload. */
  void keep(UploadFolder upload) throws IOException {
    OwnerOnly.write(file(upload), json());
  }

  private String json() {
    ObjectNode json = JSON.createObjectNode();
    all.forEach(
        (id, codes) -> {
          if (codes.size() == 1) {
            json.put(id, codes.get(0));
          } else {
            ArrayNode several = json.putArray(id);
            codes.forEach(several::add);
          }
        });
    return json.toString();
  }

  /** Tells these answers from others. */
  String hash() {
    return Secret.hash(json()).substring(0, HASH);
  }

  boolean isEmpty() {
    return all.isEmpty();
  }
}
