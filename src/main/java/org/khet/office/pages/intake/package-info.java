/** What the pages of reading in show. */
@NullMarked
package org.khet.office.pages.intake;

import org.jspecify.annotations.NullMarked;
