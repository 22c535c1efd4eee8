/**
 * What stands around relief insurance (项目保障): agreements, contacts, budget, conference, evaluation
 * and their like.
 */
@NullMarked
package org.gongbao.city.relief.project;

import org.jspecify.annotations.NullMarked;
