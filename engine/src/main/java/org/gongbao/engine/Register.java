package org.gongbao.engine;

import java.util.function.Function;
import org.gongbao.law.ClauseId;

/**
 * The declaration of a register (登记): dated, versioned rows without clocks or decisions of their
 * own, entered by actions and batches.
 *
 * @param name unique word
 * @param row record of one row; its text is sealed unless declared open, as with events
 * @param key the row's key within the register, made of open parts
 * @param subject whose personal parts the row holds; erased with that subject
 * @param cites clause that orders it
 */
public record Register<T extends Record>(
    String name,
    Class<T> row,
    Function<T, String> key,
    Function<T, String> subject,
    ClauseId cites) {}
