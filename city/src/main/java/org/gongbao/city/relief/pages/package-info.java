/**
 * The pages of relief insurance that are no case and no board. Controllers are the policy's own;
 * what their templates are given is the named interface {@code pages}. They know of the face only
 * its shell and its words.
 */
@NullMarked
@NamedInterface("pages")
package org.gongbao.city.relief.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
