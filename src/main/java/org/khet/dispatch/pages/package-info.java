/** What the templates of the dispatch module show. */
@NullMarked
package org.khet.dispatch.pages;

import org.jspecify.annotations.NullMarked;
