/** Loads the clause catalogues strictly and turns them into a book of law. */
@NullMarked
package org.gongbao.city.gazette.catalogue;

import org.jspecify.annotations.NullMarked;
