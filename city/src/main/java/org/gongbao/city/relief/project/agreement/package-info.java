/** Framework agreements (框架协议) with the insurers, and the local rules made after them. */
@NullMarked
package org.gongbao.city.relief.project.agreement;

import org.jspecify.annotations.NullMarked;
