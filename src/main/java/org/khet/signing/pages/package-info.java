/** What the templates of signing show. */
@NullMarked
package org.khet.signing.pages;

import org.jspecify.annotations.NullMarked;
