/** What the templates of the correspondence module show. */
@NullMarked
package org.khet.correspondence.pages;

import org.jspecify.annotations.NullMarked;
