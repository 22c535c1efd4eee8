package org.gongbao.city.cli.planted;

import org.gongbao.city.planted.inner.Hidden;

/** Looks from the command line below a room's base package. */
public record LooksIn(Hidden hidden) {}
