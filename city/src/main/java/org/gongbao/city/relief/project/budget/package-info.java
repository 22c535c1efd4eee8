/** The budget for the premium (保费预算). */
@NullMarked
package org.gongbao.city.relief.project.budget;

import org.jspecify.annotations.NullMarked;
