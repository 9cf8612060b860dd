/** What the templates of the signing module show. */
@NullMarked
package org.khet.signing.pages;

import org.jspecify.annotations.NullMarked;
