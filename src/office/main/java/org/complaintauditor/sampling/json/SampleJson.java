package org.complaintauditor.sampling.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.json.JsonFile;
import org.complaintauditor.sampling.Purpose;
import org.complaintauditor.sampling.Sample;
import org.complaintauditor.sampling.SampleDesign;
import org.complaintauditor.sampling.SampledPopulation;
import org.complaintauditor.sampling.SampledStratum;
import org.complaintauditor.sampling.SelectedFinding;
import org.complaintauditor.sampling.inference.Confidence;
import org.complaintauditor.sampling.inference.SamplingPlan;
import org.jspecify.annotations.Nullable;

/** The file of a sample, as {@code sample.schema.json} describes it. */
public final class SampleJson {

  /** The version of the format that this program writes and reads. */
  static final int VERSION = 1;

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private SampleJson() {}

  /** The file's text: the same for the same sample. */
  public static String write(Sample sample) {
    SampleDesign design = sample.design();
    Map<String, @Nullable Object> file = JsonFile.object();
    file.put("sample", VERSION);
    file.put("run", sample.run());
    file.put("pack", sample.pack());
    file.put("seed", design.seed());
    file.put("seed_reason", design.seedReason().orElse(null));
    file.put("for", design.purpose().option());
    file.put("tolerable", design.plan().tolerable());
    file.put("confidence", design.plan().confidence().level());
    file.put("expected", design.plan().acceptable());
    file.put("commitments", design.commitments());
    file.put("by", design.by());
    file.put("each", design.each());
    file.put("overlap", design.overlap());
    file.put("populations", sample.populations().stream().map(SampleJson::population).toList());
    return JsonFile.text(file);
  }

  private static Map<String, @Nullable Object> population(SampledPopulation sampledPopulation) {
    Map<String, @Nullable Object> population = JsonFile.object();
    population.put("commitment", sampledPopulation.commitment());
    population.put("verdict", sampledPopulation.verdict().name());
    population.put("N", sampledPopulation.size());
    population.put("n", sampledPopulation.selected().size());
    population.put("sha256", sampledPopulation.sha256());
    List<Object> strata = new ArrayList<>();
    for (SampledStratum each : sampledPopulation.strata()) {
      Map<String, @Nullable Object> stratum = JsonFile.object();
      stratum.put("key", each.key());
      stratum.put("N", each.size());
      stratum.put("n", each.drawn());
      strata.add(stratum);
    }
    population.put("strata", strata);
    List<Object> selected = new ArrayList<>();
    for (SelectedFinding each : sampledPopulation.selected()) {
      Map<String, @Nullable Object> finding = JsonFile.object();
      finding.put("key", each.key());
      finding.put("case", each.caseId());
      finding.put("stratum", each.stratum());
      finding.put("rank", each.rank());
      finding.put("hash", each.hash());
      finding.put("twice", each.twice());
      selected.add(finding);
    }
    population.put("selected", selected);
    return population;
  }

  /**
   * Reads a file.
   *
   * @throws UnusableSampleException if it is none
   */
  public static Sample read(Path file) throws IOException {
    try {
      String text = Files.readString(file);
      JsonNode root = MAPPER.readTree(text);
      Sample sample = sample(root);
      if (root.path("sample").asInt() == VERSION && write(sample).equals(text)) {
        return sample;
      }
    } catch (CharacterCodingException | JsonProcessingException | RuntimeException e) {
      throw unusable(file);
    }
    throw unusable(file);
  }

  private static UnusableSampleException unusable(Path file) {
    return new UnusableSampleException(
        Wording.of("office.is-no-sample-as-auditor-sample-writes", file));
  }

  private static Sample sample(JsonNode file) {
    return new Sample(
        text(file, "run"),
        text(file, "pack"),
        new SampleDesign(
            Purpose.of(text(file, "for")).orElseThrow(),
            new SamplingPlan(
                file.required("tolerable").decimalValue(),
                new Confidence(file.required("confidence").decimalValue()),
                file.required("expected").intValue()),
            texts(file.required("commitments")),
            texts(file.required("by")),
            file.required("each").booleanValue(),
            file.required("overlap").decimalValue(),
            text(file, "seed"),
            Optional.ofNullable(file.required("seed_reason").textValue())),
        all(file.required("populations")).stream().map(SampleJson::population).toList());
  }

  private static SampledPopulation population(JsonNode node) {
    return new SampledPopulation(
        text(node, "commitment"),
        Verdict.valueOf(text(node, "verdict")),
        node.required("N").intValue(),
        text(node, "sha256"),
        all(node.required("strata")).stream()
            .map(
                each ->
                    new SampledStratum(
                        text(each, "key"),
                        each.required("N").intValue(),
                        each.required("n").intValue()))
            .toList(),
        all(node.required("selected")).stream()
            .map(
                each ->
                    new SelectedFinding(
                        text(each, "key"),
                        text(each, "case"),
                        text(each, "stratum"),
                        each.required("rank").intValue(),
                        text(each, "hash"),
                        each.required("twice").booleanValue()))
            .toList());
  }

  private static String text(JsonNode object, String key) {
    return Optional.ofNullable(object.required(key).textValue()).orElseThrow();
  }

  private static List<String> texts(JsonNode array) {
    return all(array).stream()
        .map(one -> Optional.ofNullable(one.textValue()).orElseThrow())
        .toList();
  }

  private static List<JsonNode> all(JsonNode array) {
    List<JsonNode> all = new ArrayList<>();
    array.forEach(all::add);
    return all;
  }
}
