/** The bulletin on an audit's results and their rectification (内部审计结果及整改情况通报, article 31). */
@NullMarked
package org.gongbao.city.audit.bulletin;

import org.jspecify.annotations.NullMarked;
