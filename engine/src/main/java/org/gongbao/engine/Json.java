package org.gongbao.engine;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Money;
import org.gongbao.law.Period;
import org.gongbao.law.Ratio;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.MutableConfigOverride;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** The engine's one mapper between records and JSON: strict, dates as ISO text, values as text. */
final class Json {

  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          // components only: a record's other methods are no part of its form
          .changeDefaultVisibility(visibility ->
              visibility
                  .withFieldVisibility(JsonAutoDetect.Visibility.ANY)
                  .withGetterVisibility(JsonAutoDetect.Visibility.NONE)
                  .withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
          .addModule(
              new SimpleModule("gongbao")
                  .addSerializer(new PersonalJson.Writer())
                  .addDeserializer(Personal.class, new PersonalJson.Reader())
                  .addSerializer(new AsText<>(ClauseId.class))
                  .addDeserializer(ClauseId.class, new FromText<>(ClauseId.class, ClauseId::of))
                  .addSerializer(new AsText<>(CaseId.class))
                  .addDeserializer(CaseId.class, new FromText<>(CaseId.class, CaseId::of))
                  .addSerializer(new AsPeriodCode())
                  .addDeserializer(Period.class, new FromText<>(Period.class, PeriodCode::read))
                  // exact, and never a fraction of JSON's own: the log holds whole numbers only
                  .addSerializer(new AsPlainDecimal())
                  .addDeserializer(
                      BigDecimal.class, new FromText<>(BigDecimal.class, BigDecimal::new))
                  .addSerializer(new AsText<>(Ratio.class))
                  .addDeserializer(Ratio.class, new FromText<>(Ratio.class, Ratio::of))
                  .addSerializer(new AsText<>(Money.class))
                  .addDeserializer(Money.class, new FromText<>(Money.class, Money::of)))
          .build();

  /**
   * Headers and states: in key order, defaults left out. The one kind of key that is written before
   * the others, a type's name, sorts before them: what this writes is canonical as it is.
   */
  static final JsonMapper STORED =
      MAPPER
          .rebuild()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .disable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_DEFAULT))
          .withConfigOverride(String.class, Json::absentIsEmpty)
          .withConfigOverride(List.class, Json::absentIsEmpty)
          .withConfigOverride(Set.class, Json::absentIsEmpty)
          .withConfigOverride(Map.class, Json::absentIsEmpty)
          .withConfigOverride(SortedMap.class, Json::absentIsEmpty)
          .withConfigOverride(SequencedMap.class, Json::absentIsEmpty)
          .withConfigOverride(SequencedSet.class, Json::absentIsEmpty)
          .build();

  private Json() {}

  private static void absentIsEmpty(MutableConfigOverride override) {
    override.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
  }

  private static final class AsPeriodCode extends StdSerializer<Period> {
    AsPeriodCode() {
      super(Period.class);
    }

    @Override
    public void serialize(Period value, JsonGenerator out, SerializationContext context) {
      out.writeString(PeriodCode.of(value));
    }
  }

  private static final class AsText<T> extends StdSerializer<T> {
    AsText(Class<T> type) {
      super(type);
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializationContext context) {
      out.writeString(value.toString());
    }
  }

  private static final class AsPlainDecimal extends StdSerializer<BigDecimal> {
    AsPlainDecimal() {
      super(BigDecimal.class);
    }

    @Override
    public void serialize(BigDecimal value, JsonGenerator out, SerializationContext context) {
      out.writeString(value.toPlainString());
    }
  }

  private static final class FromText<T> extends StdDeserializer<T> {
    private final Function<String, T> reader;

    FromText(Class<T> type, Function<String, T> reader) {
      super(type);
      this.reader = reader;
    }

    @Override
    public T deserialize(JsonParser in, DeserializationContext context) throws JacksonException {
      String text = in.getValueAsString();
      if (text == null) {
        return context.reportInputMismatch(this, "Expected text");
      }
      try {
        return reader.apply(text);
      } catch (IllegalArgumentException e) {
        return context.reportInputMismatch(this, "%s", e.getMessage());
      }
    }
  }
}
