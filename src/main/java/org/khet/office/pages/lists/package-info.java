/** What the lists of people and units show. */
@NullMarked
package org.khet.office.pages.lists;

import org.jspecify.annotations.NullMarked;
