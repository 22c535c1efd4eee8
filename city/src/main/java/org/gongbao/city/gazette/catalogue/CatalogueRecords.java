package org.gongbao.city.gazette.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongbao.city.gazette.Catalogue;
import org.gongbao.city.gazette.CatalogueClause;
import org.gongbao.city.gazette.CatalogueParameter;
import org.gongbao.city.gazette.ClauseStatus;
import org.gongbao.law.ClauseId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Turns a tree that fits the schema into records. */
final class CatalogueRecords {

  private static final Set<String> TYPED =
      Set.of(
          "name", "value", "values", "bands", "unit", "cite", "from", "to", "published", "setting");

  private CatalogueRecords() {}

  static Catalogue of(JsonNode tree) {
    return new Catalogue(
        document(tree.path("document")),
        list(tree.path("parameters")).stream().map(CatalogueRecords::parameter).toList(),
        list(tree.path("clauses")).stream().map(CatalogueRecords::clause).toList(),
        object(tree.path("extra")),
        list(tree.path("scenarios")).stream().map(CatalogueRecords::scenario).toList());
  }

  private static Catalogue.Document document(JsonNode node) {
    JsonNode effective = node.path("effective");
    return new Catalogue.Document(
        text(node, "slug"),
        text(node, "number"),
        text(node, "title"),
        text(node, "english"),
        text(node, "issuer"),
        LocalDate.parse(text(node, "issued")),
        LocalDate.parse(text(effective, "from")),
        optional(effective, "to").map(LocalDate::parse),
        optional(node, "numbering"),
        node);
  }

  private static CatalogueParameter parameter(JsonNode node) {
    Map<String, String> remarks = new LinkedHashMap<>();
    node.properties().stream()
        .filter(entry -> !TYPED.contains(entry.getKey()))
        .forEach(entry -> remarks.put(entry.getKey(), entry.getValue().asString()));
    return new CatalogueParameter(
        text(node, "name"),
        figure(node),
        text(node, "unit"),
        cites(text(node, "cite")),
        node.path("setting").asBoolean(false),
        LocalDate.parse(text(node, "from")),
        optional(node, "to").map(LocalDate::parse),
        optional(node, "published").map(LocalDate::parse),
        remarks);
  }

  private static CatalogueParameter.Figure figure(JsonNode node) {
    if (node.has("value")) {
      return new CatalogueParameter.Single(text(node, "value"));
    }
    if (node.has("values")) {
      Map<String, String> values = new LinkedHashMap<>();
      node.path("values")
          .properties()
          .forEach(entry -> values.put(entry.getKey(), entry.getValue().asString()));
      return new CatalogueParameter.Table(values);
    }
    return new CatalogueParameter.Bands(
        list(node.path("bands")).stream()
            .map(band ->
                new CatalogueParameter.Band(
                    text(band, "over"), optional(band, "upto"), text(band, "rate")))
            .toList());
  }

  /** Several clauses may be cited: {@code relief/5.4.3, 5.4.4}; the slug stands once. */
  static List<ClauseId> cites(String cite) {
    List<ClauseId> ids = new ArrayList<>();
    String slug = cite.substring(0, Math.max(0, cite.indexOf('/')));
    for (String part : cite.split(",", -1)) {
      String id = part.strip();
      ids.add(ClauseId.of(id.contains("/") ? id : slug + "/" + id));
    }
    return ids;
  }

  private static CatalogueClause clause(JsonNode node) {
    return new CatalogueClause(
        ClauseId.of(text(node, "id")),
        text(node, "where"),
        text(node, "kind"),
        text(node, "status").equals("executable")
            ? ClauseStatus.EXECUTABLE
            : ClauseStatus.TEXT_ONLY,
        texts(node.path("who")),
        text(node, "says"),
        object(node.path("numbers")),
        object(node.path("kpi")),
        optional(node, "runs_as"),
        optional(node, "why_not"),
        list(node.path("accept")).stream()
            .map(line -> new CatalogueClause.Acceptance(text(line, "id"), text(line, "text")))
            .toList(),
        optional(node, "ambiguity"));
  }

  private static Catalogue.Scenario scenario(JsonNode node) {
    return new Catalogue.Scenario(
        text(node, "id"),
        text(node, "name"),
        texts(node.path("steps")),
        texts(node.path("expect")));
  }

  private static JsonNode object(JsonNode node) {
    return node.isObject() ? node : JsonNodeFactory.instance.objectNode();
  }

  private static List<JsonNode> list(JsonNode node) {
    return node.valueStream().toList();
  }

  private static List<String> texts(JsonNode node) {
    return node.valueStream().map(JsonNode::asString).toList();
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString();
  }

  private static Optional<String> optional(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isMissingNode() || value.isNull()
        ? Optional.empty()
        : Optional.of(value.asString());
  }
}
