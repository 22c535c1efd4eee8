package org.gongbao.engine;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.math.BigDecimal;
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
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.DateTimeFeature;
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
                  .addSerializer(new AsText<>(Period.class))
                  .addDeserializer(Period.class, new FromText<>(Period.class, Period::of))
                  // exact, and never a fraction of JSON's own: the log holds whole numbers only
                  .addSerializer(new AsPlainDecimal())
                  .addDeserializer(
                      BigDecimal.class, new FromText<>(BigDecimal.class, BigDecimal::new))
                  .addSerializer(new AsText<>(Ratio.class))
                  .addDeserializer(Ratio.class, new FromText<>(Ratio.class, Ratio::of))
                  .addSerializer(new AsText<>(Money.class))
                  .addDeserializer(Money.class, new FromText<>(Money.class, Money::of)))
          .build();

  private Json() {}

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
