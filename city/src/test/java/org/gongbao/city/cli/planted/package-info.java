/** A command line that breaks the rules; see ArchitectureTests. */
@NullMarked
package org.gongbao.city.cli.planted;

import org.jspecify.annotations.NullMarked;
