/**
 * Two time axes over the real roll (两个时间轴): what was owed on a day by law and entries as known
 * then, what is owed by what is known now, and what makes the difference. It decides nothing and
 * writes nothing; the rules are those that decide.
 */
@NullMarked
package org.gongbao.city.relief.axes;

import org.jspecify.annotations.NullMarked;
