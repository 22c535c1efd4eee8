/** An engine that breaks the rules; see ArchitectureTests. */
@NullMarked
package org.gongbao.engine.planted;

import org.jspecify.annotations.NullMarked;
