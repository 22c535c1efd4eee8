/** Trainers and training sessions of the insurers (业务培训). */
@NullMarked
package org.gongbao.city.relief.project.training;

import org.jspecify.annotations.NullMarked;
