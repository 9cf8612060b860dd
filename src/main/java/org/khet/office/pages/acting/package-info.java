/** What the pages of acting show. */
@NullMarked
package org.khet.office.pages.acting;

import org.jspecify.annotations.NullMarked;
