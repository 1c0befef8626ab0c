package org.complaintauditor.app.job;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.complaintauditor.app.ConcludeSample;
import org.complaintauditor.app.DrawSample;
import org.complaintauditor.app.ExportReview;
import org.complaintauditor.app.MeasureAgreement;
import org.complaintauditor.app.audit.AuditExport;
import org.complaintauditor.app.audit.InspectExport;
import org.complaintauditor.app.comparison.CompareRuns;
import org.complaintauditor.app.dossier.MakeDossier;
import org.complaintauditor.app.dossier.VerifyDossier;
import org.complaintauditor.app.profile.AskProfile;
import org.jspecify.annotations.Nullable;

/** The one form in which requests go to processes, and answers come back: records as JSON. */
public final class JobJson {

  /** The requests that can be carried out in a process of their own, by their names in JSON. */
  private static final Map<String, Class<? extends JobRequest<?>>> REQUESTS =
      Map.ofEntries(
          Map.entry("ask-profile", AskProfile.Request.class),
          Map.entry("audit-export", AuditExport.Request.class),
          Map.entry("compare-runs", CompareRuns.Request.class),
          Map.entry("conclude-sample", ConcludeSample.Request.class),
          Map.entry("draw-sample", DrawSample.Request.class),
          Map.entry("export-review", ExportReview.Request.class),
          Map.entry("inspect-export", InspectExport.Request.class),
          Map.entry("make-dossier", MakeDossier.Request.class),
          Map.entry("measure-agreement", MeasureAgreement.Request.class),
          Map.entry("verify-dossier", VerifyDossier.Request.class));

  private static final JsonMapper JSON = mapper();

  private JobJson() {}

  /** A record as one line of JSON. */
  public static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("no JSON can be made of " + value.getClass().getName(), e);
    }
  }

  /**
   * Reads a record.
   *
   * @throws JsonProcessingException if it is none of this type, such as one of another version
   */
  public static <T> T read(String json, Class<T> type) throws JsonProcessingException {
    return JSON.readValue(json, type);
  }

  private static JsonMapper mapper() {
    JsonMapper mapper =
        JsonMapper.builder()
            .addMixIn(JobRequest.class, Named.class)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .visibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
            .addModule(values())
            .build();
    REQUESTS.forEach((name, type) -> mapper.registerSubtypes(new NamedType(type, name)));
    return mapper;
  }

  /** Says which request it is by its name. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "job")
  private interface Named {}

  private static SimpleModule values() {
    SimpleModule module = new SimpleModule();
    text(module, Path.class, Path::of);
    text(module, LocalDate.class, LocalDate::parse);
    module.addSerializer(
        Optional.class,
        new StdDelegatingSerializer(
            new StdConverter<Optional<?>, @Nullable Object>() {
              @Override
              public @Nullable Object convert(Optional<?> value) {
                return value.orElse(null);
              }
            }));
    module.addDeserializer(Optional.class, new OptionalValue(null));
    return module;
  }

  private static <T> void text(SimpleModule module, Class<T> type, Function<String, T> read) {
    module.addSerializer(type, ToStringSerializer.instance);
    module.addDeserializer(
        type,
        new FromStringDeserializer<T>(type) {
          private static final long serialVersionUID = 1L;

          @Override
          protected T _deserialize(String value, DeserializationContext context) {
            return read.apply(value);
          }
        });
  }

  /** A value, or null where there is none. */
  private static final class OptionalValue extends StdDeserializer<Optional<?>>
      implements ContextualDeserializer {
    private static final long serialVersionUID = 1L;

    private final @Nullable JavaType value;

    OptionalValue(@Nullable JavaType value) {
      super(Optional.class);
      this.value = value;
    }

    @Override
    public JsonDeserializer<?> createContextual(
        DeserializationContext context, @Nullable BeanProperty property) {
      return new OptionalValue(context.getContextualType().containedType(0));
    }

    @Override
    public Optional<?> deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return Optional.of(context.readValue(parser, value));
    }

    @Override
    public Optional<?> getNullValue(DeserializationContext context) {
      return Optional.empty();
    }
  }
}
