/** Relief insurance (民政惠民济困保): the roll of the insured, claims, premiums and their settlement. */
@NullMarked
package org.gongbao.city.relief;

import org.jspecify.annotations.NullMarked;
