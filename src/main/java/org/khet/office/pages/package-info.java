/** What the templates of the office module show. */
@NullMarked
package org.khet.office.pages;

import org.jspecify.annotations.NullMarked;
