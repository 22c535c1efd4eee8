/** Runs procedures: decides purely, keeps what happened, lets clocks fire. Knows no policy. */
@NullMarked
package org.gongbao.engine;

import org.jspecify.annotations.NullMarked;
