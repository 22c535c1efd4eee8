/** Consequences against an insurer (取消承保资格、减少服务地点), and who serves which place since. */
@NullMarked
package org.gongbao.city.relief.project.consequence;

import org.jspecify.annotations.NullMarked;
