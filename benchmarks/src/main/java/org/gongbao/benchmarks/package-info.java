/**
 * Load drivers that set Gongbao beside its peers and beside the floor, in one run on one machine:
 * {@link org.gongbao.benchmarks.Actions} measures durable actions, {@link
 * org.gongbao.benchmarks.Decide} pure decisions. They use the engine's public types only.
 */
@NullMarked
package org.gongbao.benchmarks;

import org.jspecify.annotations.NullMarked;
