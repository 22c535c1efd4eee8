@NullMarked
package org.gongbao.city.web;

import org.jspecify.annotations.NullMarked;
