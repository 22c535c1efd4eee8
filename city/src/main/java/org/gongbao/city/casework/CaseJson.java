package org.gongbao.city.casework;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Personal;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Money;
import org.gongbao.law.Period;
import org.gongbao.law.Ratio;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * What the city knows, as JSON for its readers: ids, amounts and periods as text, days and instants
 * as ISO text, a person's sealed value in the open, an erased one as {@code {"erased": subject}}.
 * Only for readers who may see the case.
 */
public final class CaseJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          // components only: isOwed() must not stand for the component owed
          .changeDefaultVisibility(visibility ->
              visibility
                  .withFieldVisibility(JsonAutoDetect.Visibility.ANY)
                  .withGetterVisibility(JsonAutoDetect.Visibility.NONE)
                  .withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
          .addModule(
              new SimpleModule("casework")
                  .addSerializer(new Unsealed())
                  .addSerializer(new AsText<>(ClauseId.class))
                  .addSerializer(new AsText<>(CaseId.class))
                  .addSerializer(new AsText<>(Period.class))
                  .addSerializer(new AsText<>(Money.class))
                  .addSerializer(new AsText<>(Ratio.class)))
          .build();

  private CaseJson() {}

  /** A value as JSON. */
  public static JsonNode of(Object value) {
    return MAPPER.valueToTree(value);
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

  private static final class Unsealed extends ValueSerializer<Personal<?>> {
    @Override
    public Class<?> handledType() {
      return Personal.class;
    }

    @Override
    public void serialize(Personal<?> personal, JsonGenerator out, SerializationContext context) {
      if (personal.value().isPresent()) {
        context.writeValue(out, personal.value().get());
      } else {
        out.writeStartObject();
        out.writeStringProperty("erased", personal.subject());
        out.writeEndObject();
      }
    }
  }
}
