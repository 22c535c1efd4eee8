package org.gongbao.city.audit.project;

import java.time.LocalDate;
import org.gongbao.engine.CaseEvent;

/**
 * The head whose economic accountability (经济责任) is audited, and the term of office.
 *
 * @param person id under which the head acts
 */
public record Accountable(@CaseEvent.Open String person, LocalDate termFrom, LocalDate termTo) {}
