/** Supervision of the insurers by the regulator (监管). */
@NullMarked
package org.gongbao.city.relief.project.supervision;

import org.jspecify.annotations.NullMarked;
