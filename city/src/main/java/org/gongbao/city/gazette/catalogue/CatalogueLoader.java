package org.gongbao.city.gazette.catalogue;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.city.gazette.Catalogue;
import org.gongbao.city.gazette.CatalogueException;
import org.gongbao.city.gazette.CatalogueProblem;
import org.gongbao.city.gazette.Catalogues;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Loads clause catalogues: strict YAML, the schema, then what the schema cannot say. */
public final class CatalogueLoader {

  /** The slugs of the nine documents, in the order of the gazette. */
  public static final List<String> SLUGS =
      List.of(
          "audit",
          "safety",
          "grain",
          "chuanyu",
          "services",
          "zones",
          "epidemic",
          "relief",
          "eldercare");

  private static final String SCHEMA = "/org/gongbao/city/gazette/clause-schema.json";
  private static final Pattern IN_CLAUSE = Pattern.compile("^/clauses/([0-9]+)(/.*)?$");

  private final Schema schema;

  /** A loader with the schema that the application ships. */
  public CatalogueLoader() {
    JsonNode tree = JsonMapper.builder().build().readTree(resource(SCHEMA));
    schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(tree);
  }

  /** All catalogues shipped with the application. */
  public Catalogues loadAll() {
    List<Catalogue> catalogues = new ArrayList<>();
    for (String slug : SLUGS) {
      String file = slug + "/clauses.yaml";
      catalogues.add(load(file, resource("/org/gongbao/city/" + file)));
    }
    return new Catalogues(catalogues);
  }

  /**
   * One catalogue.
   *
   * @param file name for messages
   * @param yaml its text
   * @throws CatalogueException with everything that is wrong
   */
  public Catalogue load(String file, String yaml) {
    JsonNode tree = StrictYaml.read(file, yaml);
    List<CatalogueProblem> problems = new ArrayList<>();
    for (Error error : schema.validate(tree)) {
      String pointer = String.valueOf(error.getInstanceLocation());
      problems.add(
          new CatalogueProblem(file, pointer, clauseAt(tree, pointer), error.getMessage()));
    }
    if (problems.isEmpty()) {
      Catalogue catalogue = CatalogueRecords.of(tree);
      problems.addAll(CrossChecks.of(file, catalogue));
      if (problems.isEmpty()) {
        return catalogue;
      }
    }
    throw new CatalogueException(problems);
  }

  private static String clauseAt(JsonNode tree, String pointer) {
    Matcher matcher = IN_CLAUSE.matcher(pointer);
    return matcher.matches()
        ? tree.path("clauses").path(Integer.parseInt(matcher.group(1))).path("id").asString("")
        : "";
  }

  private static String resource(String name) {
    try (InputStream stream = CatalogueLoader.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("Expected the resource " + name + " on the class path");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
