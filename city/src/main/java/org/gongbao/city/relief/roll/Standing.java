package org.gongbao.city.relief.roll;

import java.time.LocalDate;
import java.time.YearMonth;
import org.gongbao.city.relief.rules.Eligibility.InsuredClass;
import org.gongbao.engine.CaseId;

/**
 * Rows of one list that are alike in all that premium hangs on, and since when they count (在册人数).
 *
 * @param list the list that entered them
 * @param entered day on which it was taken over; before that nobody could know of them
 * @param insurer number in the annex
 * @param month month of enrolment
 * @param count how many
 */
public record Standing(
    CaseId list,
    LocalDate entered,
    String place,
    int insurer,
    InsuredClass insured,
    int period,
    YearMonth month,
    long count) {}
