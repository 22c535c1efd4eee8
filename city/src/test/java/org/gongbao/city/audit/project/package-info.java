/** The audit project, article by article. */
@NullMarked
package org.gongbao.city.audit.project;

import org.jspecify.annotations.NullMarked;
