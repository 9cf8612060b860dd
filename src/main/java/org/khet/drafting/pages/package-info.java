/** What the templates of the drafting module show. */
@NullMarked
package org.khet.drafting.pages;

import org.jspecify.annotations.NullMarked;
