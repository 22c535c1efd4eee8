/** Contracts with a third party (第三方机构). */
@NullMarked
package org.gongbao.city.relief.project.thirdparty;

import org.jspecify.annotations.NullMarked;
