/**
 * Procedures drawn: as a picture for people, as BPMN 2.0 for modelers. Knows no policy; names come
 * from whoever asks.
 */
@NullMarked
@ApplicationModule(displayName = "Diagram")
package org.gongbao.city.diagram;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
