/** Who is in charge of the project in each body (责任人和经办人员). */
@NullMarked
package org.gongbao.city.relief.project.contact;

import org.jspecify.annotations.NullMarked;
