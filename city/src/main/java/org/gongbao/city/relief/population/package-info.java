/**
 * Relief insurance over a whole population (人口模拟): people made by chance from a seed, what each is
 * owed by the very rules that decide one claim, and what a draft of the figures would change.
 *
 * <p>{@link org.gongbao.city.relief.population.Population} makes people, {@link
 * org.gongbao.city.relief.population.LawTerms} is the law read once, {@link
 * org.gongbao.city.relief.population.Benefits} reckons, {@link
 * org.gongbao.city.relief.population.Parallel} uses the cores. Nothing here is about a living
 * person.
 */
@NullMarked
package org.gongbao.city.relief.population;

import org.jspecify.annotations.NullMarked;
