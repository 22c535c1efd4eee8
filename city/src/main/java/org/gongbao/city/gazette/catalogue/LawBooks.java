package org.gongbao.city.gazette.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.city.gazette.Catalogue;
import org.gongbao.city.gazette.CatalogueParameter;
import org.gongbao.city.gazette.Catalogues;
import org.gongbao.law.Dated;
import org.gongbao.law.Document;
import org.gongbao.law.LawBook;
import org.gongbao.law.Parameter;
import org.gongbao.law.WorkCalendar;

/** Makes the book of law of the catalogues. */
public final class LawBooks {

  /** The day up to which open-ended figures were compared with the law; a release moves it. */
  public static final LocalDate CHECKED_UNTIL = LocalDate.of(2026, 11, 24);

  private LawBooks() {}

  /** The documents and figures of the catalogues, with these calendars. */
  public static LawBook of(Catalogues catalogues, List<WorkCalendar> calendars) {
    List<Document> documents = new ArrayList<>();
    List<Parameter> parameters = new ArrayList<>();
    for (Catalogue catalogue : catalogues.all()) {
      documents.add(document(catalogue.document()));
      byName(catalogue).values().forEach(versions -> parameters.add(parameter(versions)));
    }
    return LawBook.of(documents, parameters, calendars, CHECKED_UNTIL);
  }

  private static Map<String, List<CatalogueParameter>> byName(Catalogue catalogue) {
    Map<String, List<CatalogueParameter>> byName = new LinkedHashMap<>();
    for (CatalogueParameter parameter : catalogue.parameters()) {
      byName.computeIfAbsent(parameter.name(), name -> new ArrayList<>()).add(parameter);
    }
    return byName;
  }

  private static Document document(Catalogue.Document document) {
    return new Document(
        document.slug(),
        document.number(),
        document.title(),
        document.english(),
        document.issued(),
        document.from(),
        document.lastDayInclusive());
  }

  private static Parameter parameter(List<CatalogueParameter> versions) {
    CatalogueParameter first = versions.getFirst();
    return new Parameter(
        first.name(), first.unit(), first.cites().getFirst(), first.isSetting(), dated(versions));
  }

  /**
   * All versions of one figure.
   *
   * @throws IllegalArgumentException if they overlap or leave a gap, or a figure has a wrong form
   */
  static Dated<Parameter.Value> dated(List<CatalogueParameter> versions) {
    return Dated.of(
        versions.getFirst().name(),
        versions.stream()
            .map(version ->
                new Dated.Version<>(
                    value(version.figure()),
                    version.from(),
                    version.lastDayInclusive(),
                    version.published(),
                    version.cites().getFirst()))
            .toList());
  }

  private static Parameter.Value value(CatalogueParameter.Figure figure) {
    return switch (figure) {
      case CatalogueParameter.Single single ->
          single.isUnset() ? new Parameter.Unset() : new Parameter.Text(single.value());
      case CatalogueParameter.Table table -> new Parameter.Table(table.values());
      case CatalogueParameter.Bands bands ->
          new Parameter.Bands(bands.bands().stream().map(LawBooks::band).toList());
    };
  }

  private static Parameter.Band band(CatalogueParameter.Band band) {
    return new Parameter.Band(
        new BigDecimal(band.over()), band.upTo().map(BigDecimal::new), new BigDecimal(band.rate()));
  }
}
