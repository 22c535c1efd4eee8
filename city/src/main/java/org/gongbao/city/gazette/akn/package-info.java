/**
 * Writes kept documents as Akoma Ntoso 3.0 (OASIS LegalDocML 1.0), for other systems of law. Start
 * at {@link org.gongbao.city.gazette.akn.AkomaNtoso}.
 */
@NullMarked
package org.gongbao.city.gazette.akn;

import org.jspecify.annotations.NullMarked;
