/** The joint conference (联席会议). */
@NullMarked
package org.gongbao.city.relief.project.conference;

import org.jspecify.annotations.NullMarked;
