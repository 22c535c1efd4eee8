package org.gongbao.city.relief.claims;

import org.gongbao.city.relief.rules.Eligibility.InsuredClass;
import org.gongbao.engine.CaseEvent;
import org.gongbao.law.Money;

/**
 * An amount and all that it is counted by (赔付金额): whoever keeps the books of claims reads it here.
 *
 * @param person key of the insured person
 * @param insurer number of the insurer that pays
 * @param place id of the place
 * @param period protection period
 */
public record Booking(
    @CaseEvent.Open String person,
    int insurer,
    @CaseEvent.Open String place,
    int period,
    InsuredClass insured,
    Item item,
    Money amount) {}
