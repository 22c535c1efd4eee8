/** The yearly evaluation of the insurers (年度考核), with the forms of the places. */
@NullMarked
package org.gongbao.city.relief.project.evaluation;

import org.jspecify.annotations.NullMarked;
