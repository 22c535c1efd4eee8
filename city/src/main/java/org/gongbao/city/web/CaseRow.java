package org.gongbao.city.web;

import java.util.Optional;
import org.gongbao.city.casework.CasePage;

/**
 * A row of the list of cases.
 *
 * @param law the document it belongs to
 * @param title what people call it
 */
public record CaseRow(CasePage.Row row, String law, Optional<String> title) {}
