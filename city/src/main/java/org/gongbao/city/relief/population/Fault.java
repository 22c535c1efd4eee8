package org.gongbao.city.relief.population;

import org.gongbao.law.Sentence;

/**
 * What is wrong with a draft.
 *
 * @param line in the file, from 1
 * @param field which part: {@code changes/1/value}
 * @param sentence what was expected and what came
 */
public record Fault(int line, String field, Sentence sentence) {}
