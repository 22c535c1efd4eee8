/**
 * Nine toy procedures, one for each hard shape the documents will ask of the engine, each under 60
 * lines and over the public API alone. If one does not fit, the engine is wrong.
 */
@NullMarked
package org.gongbao.engine.toys;

import org.jspecify.annotations.NullMarked;
