package org.gongbao.city.casework;

import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Law;
import org.gongbao.law.Ruling;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A rule that anybody may ask without a case, and nothing is stored (无状态规则).
 *
 * <p>Its inputs are the components of a record, by their names: {@code LocalDate}, {@code Instant},
 * {@code YearMonth}, {@code int}, {@code long}, {@code boolean}, {@code String}, {@code Money},
 * {@code Ratio}, {@code BigDecimal}, {@code ClauseId}, enums (constant {@code WORKING_DAYS} is
 * written {@code working-days}), records and lists of these. Every name must be given. An {@code
 * Optional} may be given as null, which means "not known"; a component with {@link Default} may be
 * left out. Unknown or missing names and malformed values are refused as malformed, naming the
 * field.
 */
public final class StatelessRule {

  private static final Pattern NAME = Pattern.compile("[a-z]+/[a-z][a-z0-9-]*");

  private final String name;
  private final List<ClauseId> cites;
  private final Class<? extends Record> inputType;
  private final BiFunction<Law, JsonNode, Ruling<?>> rule;

  private StatelessRule(
      String name,
      List<ClauseId> cites,
      Class<? extends Record> inputType,
      BiFunction<Law, JsonNode, Ruling<?>> rule) {
    this.name = name;
    this.cites = cites;
    this.inputType = inputType;
    this.rule = rule;
  }

  /**
   * A rule.
   *
   * @param name {@code audit/notice-period}: the slug and the rule's own name
   * @param cite the clause it carries out; named when the input is malformed
   * @param input record whose components are the inputs
   * @param rule pure; reads the law it is given and its input
   */
  public static <I extends Record> StatelessRule of(
      String name, String cite, Class<I> input, BiFunction<Law, I, ? extends Ruling<?>> rule) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "Expected a rule name like audit/notice-period but got " + name);
    }
    ClauseId clause = ClauseId.of(cite);
    InputReader<I> reader = new InputReader<>(input, clause);
    return new StatelessRule(
        name,
        List.of(clause),
        input,
        (law, json) -> reader.read(json).then(in -> widen(rule.apply(law, in))));
  }

  @SuppressWarnings("unchecked") // a ruling is only read, and every value is an Object
  private static Ruling<Object> widen(Ruling<?> ruling) {
    return (Ruling<Object>) ruling;
  }

  /** The slug and the rule's own name: {@code audit/notice-period}. */
  public String name() {
    return name;
  }

  /** The slug of its document. */
  public String slug() {
    return name.substring(0, name.indexOf('/'));
  }

  /** Clauses it carries out. */
  public List<ClauseId> cites() {
    return cites;
  }

  /** The contract of its input, JSON Schema 2020-12. */
  public ObjectNode schema() {
    return InputSchema.of(inputType);
  }

  /** The record whose components are its inputs. */
  public Class<? extends Record> inputType() {
    return inputType;
  }

  /** The ruling on an input; a malformed input is refused, naming the field. */
  public Ruling<?> ask(Law law, JsonNode input) {
    Ruling<?> ruling = rule.apply(law, input);
    return ruling.with(law.tracer().trace());
  }
}
